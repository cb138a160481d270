async function r(r,e,n){if(e.aborted||new URL(r).origin===window.origin)return!1;try{return await n(r,{method:"HEAD",mode:"no-cors",credentials:"omit",referrerPolicy:"no-referrer",signal:e}),!0}catch{return!1}}export{r as isThere};
//# sourceMappingURL=is-there.js.map
