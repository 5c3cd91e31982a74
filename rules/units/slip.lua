--- One thing stated twice with the same digits and another scale or unit: 万 for 亿, 千瓦 for 千瓦时.
local function goes_on(long, short)
  local rest = long:sub(#short + 1)
  return long:sub(1, #short) == short and not rest:find("^%(") and not rest:find("^（")     -- 件（套） counts what 件 counts
end

local function prefixed(a, b)
  return a.unit and b.unit and a.unit ~= b.unit and a.written_unit and b.written_unit
    and (goes_on(a.written_unit, b.written_unit) or goes_on(b.written_unit, a.written_unit))
end

return rule {
  id       = "units/slip",
  severity = "warning",
  summary  = { zh = "同一数字前后单位量级不同", en = "one figure stands twice, with different scales" },
  examples = {
    flags = {
      "到年底，全市风电装机<fact>1284万千瓦</fact>，居全省第三。\n\n在<fact>1284万千瓦时</fact>的装机总量中，海上风电占三成。",
      { facts = [[{"format":"auditor-facts/1","document":{"id":"slip","language":"zh"},"facts":[
        {"id":"a","kind":"figure","text":"285.3亿元","start":0,"end":11,"value":"285.3","scale":"1e8","unit":"CNY","written_unit":"亿元","modifier":"exact"},
        {"id":"b","kind":"figure","text":"285.3万元","start":40,"end":51,"value":"285.3","scale":"1e4","unit":"CNY","written_unit":"万元","modifier":"exact"}],
        "claims":[{"id":"c","kind":"repeat","facts":["a","b"]}]}]], evidence = { "a", "b" } },
      { facts = [[{"format":"auditor-facts/1","document":{"id":"slip","language":"zh"},"facts":[
        {"id":"a","kind":"figure","text":"1.2万吨","start":0,"end":9,"value":"1.2","scale":"1e4","unit":"t","written_unit":"万吨","modifier":"exact"},
        {"id":"b","kind":"figure","text":"1.2吨","start":40,"end":46,"value":"1.2","unit":"t","written_unit":"吨","modifier":"exact"}],
        "claims":[{"id":"c","kind":"repeat","facts":["a","b"]}]}]], evidence = { "a", "b" } },
    },
    accepts = {
      "博物馆带着1180件文物搬了新家\n\n本报讯　新馆昨天开门，基本陈列展出文物1180件（套）。",
      "渡口集团发债21460亿，利率2.9%\n\n渡口集团今年累计发行债券21460亿元。",
      "年末装机8420万千瓦。\n\n全年发电8420万千瓦时。",
      "改线后列车时速最高140公里。\n\n建成后，列车运行速度最高达140公里/小时。",
      "项目总投资285.3亿元，其中一期投资2.8亿元。",
      "今年引进项目12个，到位资金12亿元。",
    },
  },
  check = function(doc)
    for claim in doc:claims("repeat") do
      local facts = claim.facts
      local first = facts[1]
      for i = 2, first.kind == "figure" and #facts or 0 do
        local other = facts[i]
        if other.kind == "figure" and (first.scale ~= other.scale or prefixed(first, other)) and first.value == other.value then
          suspect({ facts = { first, other } }, { zh = "数字相同而“万”“亿”不同", en = "the digits agree, the scales do not" })
        end
      end
    end
  end,
}
