--- One long quotation has one speaker.
return rule {
  id       = "people/speakers",
  severity = "warning",
  summary  = { zh = "同一段话出自两人之口", en = "one quotation is given to two speakers" },
  options  = {
    least = { type = "integer", default = 10, zh = "引语至少多少字", en = "fewest characters of a quotation" },
  },
  examples = {
    flags = {
      "村民何大山说：<speaker>“路修好了，山里的橘子再也不愁卖不出去了。”</speaker>\n青禾市市长周敏说：<speaker>“路修好了，山里的橘子再也不愁卖不出去了。”</speaker>",
      { facts = [[{"format":"auditor-facts/1","document":{"id":"speakers","language":"zh"},"facts":[
        {"id":"a","kind":"quotation","speaker":"何大山","start":0,"end":60,"length":21,"digest":"3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7"},
        {"id":"b","kind":"quotation","speaker":"刘长河","start":90,"end":150,"length":21,"digest":"3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7"}]}]],
        evidence = { "a", "b" } },
    },
    accepts = {
      "“路修好了，山里的橘子再也不愁卖不出去了。”村民何大山说。村支书刘长河说：“明年再修一座桥，娃娃上学就不用绕路了。”",
      "“好！”何大山说。“好！”刘长河说。",
    },
  },
  check = function(doc, _, options)
    for group in doc:quotations { speaker = true }:groups("digest") do
      local first = group[1]
      for i = 2, #group do
        if first.length >= options.least and group[i].speaker ~= first.speaker then
          suspect({ speaker = { first, group[i] } },
            { zh = first.speaker .. "与" .. group[i].speaker, en = first.speaker .. " and " .. group[i].speaker })
          break
        end
      end
    end
  end,
}
