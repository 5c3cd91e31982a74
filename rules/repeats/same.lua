--- One thing stated several times has one value.
return rule {
  id       = "repeats/same",
  severity = "error",
  summary  = { zh = "同一数据前后不一致", en = "one thing is stated with different values" },
  examples = {
    flags = {
      { facts = [[{"format":"auditor-facts/1","document":{"id":"repeat","language":"zh"},"facts":[
        {"id":"a","kind":"figure","text":"6300元","start":0,"end":7,"value":"6300","unit":"CNY","written_unit":"元","modifier":"exact"},
        {"id":"b","kind":"figure","text":"3600元","start":40,"end":47,"value":"3600","unit":"CNY","written_unit":"元","modifier":"exact"}],
        "claims":[{"id":"c","kind":"repeat","facts":["a","b"]}]}]], evidence = { "a", "b" } },
      { facts = [[{"format":"auditor-facts/1","document":{"id":"repeat","language":"zh"},"facts":[
        {"id":"a","kind":"figure","text":"15个","start":0,"end":5,"value":"15","unit":"个","written_unit":"个","modifier":"exact"},
        {"id":"b","kind":"figure","text":"15个","start":20,"end":25,"value":"15","unit":"个","written_unit":"个","modifier":"exact"},
        {"id":"c","kind":"figure","text":"16个","start":40,"end":45,"value":"16","unit":"个","written_unit":"个","modifier":"exact"}],
        "claims":[{"id":"r","kind":"repeat","facts":["a","b","c"]}]}]], evidence = { "a", "b", "c" } },
    },
    accepts = {
      { facts = [[{"format":"auditor-facts/1","document":{"id":"repeat","language":"zh"},"facts":[
        {"id":"a","kind":"figure","text":"2.6亿元","start":0,"end":9,"value":"2.6","scale":"1e8","unit":"CNY","written_unit":"亿元","modifier":"exact"},
        {"id":"b","kind":"figure","text":"25980万元","start":40,"end":51,"value":"25980","scale":"1e4","unit":"CNY","written_unit":"万元","modifier":"exact"}],
        "claims":[{"id":"c","kind":"repeat","facts":["a","b"]}]}]] },
      "今年引进项目15个，新开工项目16个。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("repeat") do
      local numbers = true
      for _, fact in ipairs(claim.facts) do
        numbers = numbers and (fact.kind == "figure" or fact.kind == "ordinal" or fact.kind == "duration")
      end
      if numbers then
        expect(same(claim.facts), { from = claim })
      end
    end
  end,
}
