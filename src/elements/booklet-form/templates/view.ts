import type {DeliveryResult} from '../../../delivery/delivery-result.js';
import type {Field} from '../../../request/fields.js';
import type {Presentation} from '../../../shared/presentation.js';
import type {Slotted} from '../../../shared/slotted.js';
import type {ConsentNotice} from '../consent.js';
import type {FieldSource} from '../fields/field-source.js';
import type {FormListeners} from '../form-listeners.js';
import type {FormSettings} from '../settings.js';
import type {FormErrors} from '../validation.js';

/** The slots of the form, apart from the one for a form of the page's own. */
export const slotNames = 'heading description facts points consent-text success-heading success-message';

/** Everything that the templates show. */
export interface FormView {
  /** `idle invalid sending sent failed` */
  state: string;
  settings: FormSettings;
  presentation: Presentation;
  layout: FieldSource['layout'];
  fields: readonly Field[];
  errors: FormErrors;
  result: DeliveryResult | undefined;
  slotted: Slotted;
  consent: ConsentNotice;
  /** The name of the field that only bots fill in. */
  trapName: string;
  /** The email address that was probably meant. */
  suggestedEmail: string | undefined;
  /** Whether sending takes longer than visitors expect. */
  isSlow: boolean;
  /** Whether a request that could not be sent can leave the page as a plain post. */
  canPostPlainly: boolean;
  listeners: FormListeners;
}
