import {expect} from 'chai';
import type {DeliveryResult} from '../../../src/delivery/delivery-result.js';
import {Submission} from '../../../src/delivery/submission.js';
import {newSubmission, requestContent} from './support/submission.js';

describe('a submission', () => {
  it('is a draft, then sending, then done once it is acknowledged', () => {
    const submission = newSubmission();
    expect(submission.state).to.equal('draft');
    submission.begin();
    expect(submission.state).to.equal('sending');
    submission.finish({code: 'sent'});
    expect(submission.state).to.equal('done');
    expect(submission.isDone).to.equal(true);
  });

  for (const code of ['refused', 'blocked'] as const) {
    it(`is done after "${code}", since nothing was stored`, () => {
      const submission = newSubmission();
      submission.finish({code});
      expect(submission.isDone).to.equal(true);
    });
  }

  for (const code of ['busy', 'server', 'network', 'timeout', 'unknown'] as const) {
    it(`can be sent again after "${code}"`, () => {
      const submission = newSubmission();
      submission.finish({code});
      expect(submission.state).to.equal('retryable');
    });
  }

  it('has the same body for every attempt, with the proof that was added before the first', () => {
    const submission = newSubmission();
    submission.request.proof.altcha = 'a proof';
    const first = submission.body;
    expect(JSON.parse(first)).to.deep.equal(submission.request);
    submission.finish({code: 'network'});
    submission.begin();
    expect(submission.body).to.equal(first);
  });

  it('continues with the same id while the content is the same', () => {
    const first = newSubmission();
    first.finish({code: 'network'});
    expect(Submission.continueOrStart(first, requestContent(), 9000)).to.equal(first);
  });

  it('starts again with a new id once the content has changed, or it is done', () => {
    const first = newSubmission();
    first.finish({code: 'network'});
    const other = Submission.continueOrStart(first, requestContent({booklet: 'knee'}), 9000);
    expect(other.id).not.to.equal(first.id);
    first.finish({code: 'refused'});
    expect(Submission.continueOrStart(first, requestContent(), 9000).id).not.to.equal(first.id);
    expect(Submission.continueOrStart(undefined, requestContent(), 0).state).to.equal('draft');
  });

  for (const code of ['server', 'network', 'timeout', 'unknown'] as const) {
    it(`is not refused after "${code}", since it may have been stored`, () => {
      const submission = newSubmission();
      submission.record({code});
      const refused: DeliveryResult = {code: 'refused', answer: {message: 'No'}};
      expect(submission.record(refused)).to.deep.equal({code, answer: {message: 'No'}});
    });
  }

  it('is refused after the destination was only busy, or with errors of fields', () => {
    const busy = newSubmission();
    busy.record({code: 'busy'});
    expect(busy.record({code: 'refused'})).to.deep.equal({code: 'refused'});
    const unclear = newSubmission();
    unclear.record({code: 'timeout'});
    const refused: DeliveryResult = {
      code: 'refused',
      answer: {errors: [{field: 'email', message: 'No such address'}]},
    };
    expect(unclear.record(refused)).to.equal(refused);
  });
});
