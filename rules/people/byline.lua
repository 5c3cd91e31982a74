--- The reporter's name is also given to an office holder.
return rule {
  id       = "people/byline",
  severity = "warning",
  summary  = { zh = "署名作者与文中官员同名", en = "a by-line name is also an office holder's" },
  examples = {
    flags = {
      "本报记者 <byline>沈知远</byline>\n昨日，青禾市市长<holder>沈知远</holder>到港口调研。",
      "（记者 <byline>卢青</byline>）白石县县长<holder>卢青</holder>表示，今年要修三条路。",
    },
    accepts = {
      "本报记者 沈知远\n昨日，青禾市市长丁海明到港口调研。",
      "（记者 卢青）白石县县长罗启文对记者说，今年要修三条路。",
    },
  },
  check = function(doc, expect)
    local reporters = {}
    for name in doc:names { role = "byline" } do
      reporters[name.name] = reporters[name.name] or name
    end
    for office in doc:offices() do
      local byline = office.holder and office.exclusive and reporters[office.holder]
      if byline then
        suspect({ byline = byline, holder = office }, { zh = "可能误把记者名写成官员名", en = "the reporter's name may have slipped in" })
      end
    end
  end,
}
