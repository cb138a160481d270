/**
 * What the policy drops: its name, a text with it, and what is left of the text, whose URL is
 * `https://publisher.example/blog/post/`. Cleaned as a module and by the built script, it must come to the same.
 */
export const refused: [name: string, html: string, left: string][] = [
  ['scripts', '<p>a</p><script>alert(1)</script><p>b</p>', '<p>a</p><p>b</p>'],
  ['data for machines', '<script type="application/ld+json">{"a": 1}</script>', ''],
  ['event handlers', '<p onclick="alert(1)" ONMOUSEOVER=alert(1)>a</p>', '<p>a</p>'],
  [
    'event handlers on images',
    '<img src="/a.png" onerror="alert(1)">',
    '<img src="https://publisher.example/a.png">',
  ],
  ['styles', '<p style="position:fixed;inset:0">a</p><style>p{color:red}</style>', '<p>a</p>'],
  [
    'names that nothing in the text refers to',
    '<p id="document" class="a b">a</p><a name="x" href="/">b</a>',
    '<p>a</p><a href="https://publisher.example/">b</a>',
  ],
  [
    'forms and what is in them',
    'a<form action="/x"><p>b</p><input type="password"><button>c</button></form>d',
    'ad',
  ],
  [
    'form controls by themselves, but for the words of a button in a sentence',
    'a<button onclick="x()">b</button><select><option>c</option></select><textarea>d</textarea><output>e</output>f',
    'abf',
  ],
  ['a label for a field of the page', '<label for="email">Your password</label>', 'Your password'],
  ['a group of fields', '<fieldset><legend>a</legend><p>b</p></fieldset>', '<div><p>a</p><p>b</p></div>'],
  [
    'frames and plug-ins, but for a link to a file',
    'a<frameset><frame></frameset><embed src="data:text/html,x"><object data="/x.swf">c</object><applet>d</applet>e',
    'a<p><a href="https://publisher.example/x.swf">x.swf</a></p>e',
  ],
  [
    'frames that lead nowhere',
    'a<iframe src="javascript:alert(1)" title="b" srcdoc="c">d</iframe>e',
    'a<a></a>e',
  ],
  [
    'pages of its own',
    '<html><head><title>a</title><base href="/x"><meta http-equiv="refresh"><link rel="stylesheet"></head><body>b</body></html>',
    'b',
  ],
  ['drawings, with the words in them', 'a<svg><a href="/x"><text>b</text></a><title>c</title></svg>d', 'ad'],
  [
    'what stands in a formula in other languages',
    'a<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\x</annotation><annotation-xml encoding="text/html"><img src=x></annotation-xml></semantics></math>b',
    'a<math><mi>x</mi></math>b',
  ],
  [
    'what acts in a formula, leads away from it or leaves its place',
    '<math onclick="alert(1)" href="/x" style="color:red" xlink:href="javascript:alert(1)"><mi id="x" mathsize="99em">x</mi><mspace width="-99em"/><mglyph src="/x">y</mglyph><maction actiontype="statusline">z</maction></math>',
    '<math><mi>x</mi><mspace></mspace>z</math>',
  ],
  ['names of a formula outside of one', '<mi>a</mi><p>b</p>', '<p>b</p>'],
  [
    'elements of a text inside of a formula',
    '<math><a href="/x">a</a><mi>b</mi></math>',
    '<math><mi>b</mi></math>',
  ],
  ['templates', 'a<template><img src=x onerror=alert(1)></template>b', 'ab'],
  ['shadow roots', 'a<div><template shadowrootmode="open"><form></form></template>b</div>', 'a<div>b</div>'],
  [
    'text for browsers without script',
    'a<noscript><p title="</noscript><img src=x onerror=alert(1)>">c</p></noscript>b',
    'ab',
  ],
  [
    'what makes sound and film play by themselves',
    '<video src="/x" autoplay loop muted playsinline preload="auto" crossorigin onplay="alert(1)"><track src="/y" default></video>',
    '<video src="https://publisher.example/x"><track src="https://publisher.example/y"></video>',
  ],
  ['dialogs', 'a<dialog open>b</dialog>c', 'ac'],
  ['popovers', '<div popover id="p">a</div><button popovertarget="p">b</button>', '<div>a</div><p>b</p>'],
  [
    'places in our shadow root',
    '<p slot="heading" part="body" exportparts="x">a</p><slot name="y">b</slot>',
    '<p>a</p>',
  ],
  [
    'custom elements, ours among them',
    'a<x-foo>b</x-foo><offprint-booklet-form action="https://evil.example/">c</offprint-booklet-form>',
    'ab<div>c</div>',
  ],
  ['customized elements', 'a<p is="x-foo">b</p>c', 'a<p>b</p>c'],
  [
    'roles and states for screen readers',
    '<p role="alert" aria-live="assertive" aria-hidden="true" aria-label="x">a</p>',
    '<p>a</p>',
  ],
  ['focus', '<p tabindex="1" autofocus accesskey="s" contenteditable inert>a</p>', '<p>a</p>'],
  [
    'words that nothing on the page would show',
    '<p hidden>a</p><p style="display: none">b</p><p>c</p>',
    '<p>c</p>',
  ],
  ['sizes and colors that hide words, which are shown', '<p style="font-size:0;opacity:0">a</p>', '<p>a</p>'],
  [
    'data for scripts of the page',
    '<p data-bind="html:x" data-toggle="tooltip" v-html="x" x-data="x" ng-app>a</p>',
    '<p>a</p>',
  ],
  ['microdata and the like', '<p itemscope itemprop="name" property="name" typeof="x">a</p>', '<p>a</p>'],
  [
    'other windows',
    '<a href="/x" target="_top" rel="opener" ping="/p" download>a</a>',
    '<a href="https://publisher.example/x">a</a>',
  ],
  [
    'what hurries an image or makes it a map',
    '<img src="/a.png" loading="eager" usemap="#m" ismap fetchpriority="high" crossorigin>',
    '<img src="https://publisher.example/a.png">',
  ],
  [
    'attributes of other elements',
    '<p href="https://a.example/" colspan="2" datetime="2026" open>a</p><div src="/x" cite="/y">b</div>',
    '<p>a</p><div>b</div>',
  ],
  ['a second main part of the page', '<main><p>a</p></main>', '<div><p>a</p></div>'],
  ['comments', 'a<!-- b --><!--?lit$1$-->c<![CDATA[d]]><?e?>', 'ac'],
  [
    'colours and sizes',
    '<font color="red" size="7">a</font><table bgcolor="red" border="9"><tbody><tr><td bgcolor="red">b</td></tr></tbody></table><marquee>c</marquee>',
    'a<table><tbody><tr><td>b</td></tr></tbody></table>c',
  ],
];
