/**
 * The demo's article: our own words, sample text. Written as WordPress would answer it, with its entities, its classes
 * and an address as Cloudflare hides it (editors@…, key 3c).
 */
export const metalIons = (
  origin: string,
): string => `<p><em>This is sample text, written to show how an article looks on a partner&#8217;s page. It is no substitute for the advice of those who treat you.</em></p>



<p>After a spinal fusion, rods, screws and cages hold the bones still until they have grown together. The metal usually stays for life, and it is not quite as inert as it looks: traces of it pass into the body. Some people learn of this from a blood test, others from a headline. This article explains what those traces are, what a number on a laboratory sheet can say, and <a href="#questions">which questions are worth asking</a>.</p>



<h2 class="wp-block-heading">What is released, and how</h2>



<p>Most implants for the spine are made of titanium alloys, of cobalt-chromium or of stainless steel. All three protect themselves with a skin of oxide only a few millionths of a millimeter thick. Where a screw meets a rod, tiny movements scratch that skin. It grows again within moments, but each time a little metal is set free: as fine particles, and as <strong>ions</strong>, single charged atoms that dissolve in the fluid around them.</p>



<figure class="wp-block-image size-large"><img decoding="async" loading="lazy" width="720" height="250" src="${origin}/wp-content/uploads/2026/10/path-of-metal-ions.svg" alt="Four steps from left to right: implant, tissue around it, blood, kidneys and urine. A side branch shows that fine particles remain in the tissue." /><figcaption class="wp-element-caption">The way of dissolved metal through the body, simplified. Drawing: Offprint Sample Press.</figcaption></figure>



<p>Dissolved chromium and cobalt travel with the blood and leave the body mainly through the kidneys. Titanium dissolves far less readily; more of it remains close to the implant.</p>



<h2 class="wp-block-heading">What studies have found</h2>



<p>When people with implants are compared with people without, their average levels of chromium and titanium are often higher, and those of cobalt where the rods contain it. As a rule the values rise in the first months after the operation and then level off; in some people they stay above the usual range for years. Long constructs with many screws tend to release more than short ones. In most people the values remain well below those known from worn hip joints in which metal moves on metal.</p>



<figure class="wp-block-table"><table><thead><tr><th>Metal</th><th>Where in the implant</th><th>Other sources</th></tr></thead><tbody><tr><td>Chromium</td><td>Cobalt-chromium, stainless steel</td><td>Food, supplements, work with steel, other implants</td></tr><tr><td>Cobalt</td><td>Cobalt-chromium</td><td>Vitamin B<sub>12</sub>, food, other implants</td></tr><tr><td>Titanium</td><td>Titanium alloys</td><td>Food additives, toothpaste, dental implants</td></tr></tbody></table><figcaption class="wp-element-caption">The three metals asked about most. Alloys can contain others, such as nickel, aluminum or vanadium.</figcaption></figure>



<h2 class="wp-block-heading">What a raised level means</h2>



<p>By itself, a raised level says that metal is being released. It does not say that it does harm. Whether such small amounts matter over decades has not been settled: the studies are small, they measure in different ways, and few of them followed people for long. A link with cancer or with other illnesses of the whole body has been looked for; it has neither been shown nor excluded with certainty.</p>



<p>What has been described, rarely, are reactions close to the implant: inflamed or discolored tissue, bone that gives way around a screw, and allergy to a component. They usually make themselves felt through pain or swelling. Those complaints, the examination and the pictures then count for more than the blood.</p>



<p>There is no agreed limit for implants of the spine. The thresholds on some laboratory sheets were made for hip joints or for workers in industry and cannot simply be carried over.</p>



<h2 class="wp-block-heading">When a test can be useful</h2>



<p>Without complaints, measuring metals is not a usual part of the follow-up. It can be worth discussing when</p>



<ul class="wp-block-list">
<li>pain or swelling appears anew, after a good interval;</li>



<li>a picture suggests that a part is loose or broken;</li>



<li>your kidneys work less well than they should, since they carry the metal out;</li>



<li>you are planning a pregnancy and want to know where you stand.</li>
</ul>



<p>Ordinary needles and tubes can add more chromium than the implant does, so the blood belongs in a tube made for trace elements. Results come in micrograms per liter (&#181;g/L) or nanomoles per liter (nmol/L); the two must not be mixed up. And one value is a snapshot: a second, some months later and by the same method, says more than the first.</p>



<blockquote class="wp-block-quote">
<p>A number alone is no reason to take an implant out. Removal is another operation, and its risks have to be weighed against a benefit that nobody can promise.</p>
</blockquote>



<h2 class="wp-block-heading" id="questions">Questions for your next appointment</h2>



<ol class="wp-block-list">
<li>Which metals does my implant contain? (It stands on the implant card.)</li>



<li>Has the fusion healed, and is every part still firm?</li>



<li>Is there a reason to measure metals in my case, and what would follow from the result?</li>



<li>Do my kidneys, my supplements or my work change the picture?</li>
</ol>



<p><strong>Do not wait for an appointment</strong> if you have a fever with a wound that weeps, new weakness or numbness in the legs or between them, or if bladder or bowel no longer obey. That needs help on the same day.</p>



<p>Have we put something badly, or wrongly? The editors read every note: <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="3c59585548534e4f7c535a5a4c4e555248114f5d514c50591259445d514c5059">[email&#160;protected]</a>.</p>
`;
