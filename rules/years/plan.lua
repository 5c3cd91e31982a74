--- A known plan or programme with another year than its own.
return rule {
  id       = "years/plan",
  severity = "warning",
  summary  = { zh = "规划名称中的年份有误", en = "a known plan is named with another year" },
  examples = {
    flags = {
      "主动对接“<plan>中国制造2023</plan>”，推动装备更新。",
      { facts = [[{"format":"auditor-facts/1","document":{"id":"plan","language":"zh"},"facts":[
        {"id":"n","kind":"name","text":"中国制造2024","start":0,"end":16,"name":"中国制造2024","role":"organisation"}]}]], evidence = { "n" } },
      { facts = [[{"format":"auditor-facts/1","document":{"id":"plan","language":"zh"},"facts":[
        {"id":"n","kind":"name","text":"健康中国2035","start":0,"end":16,"name":"健康中国2035","role":"organisation"}]}]], evidence = { "n" } },
    },
    accepts = {
      { facts = [[{"format":"auditor-facts/1","document":{"id":"plan","language":"zh"},"facts":[
        {"id":"n","kind":"name","text":"中国制造2025","start":0,"end":16,"name":"中国制造2025","role":"organisation"}]}]] },
      "实施“中国制造2025”，推进健康中国2030建设。",
    },
  },
  check = function(doc)
    for name in doc:names() do
      local stem, year = name.name:match("^(.-)(20%d%d)")
      local plan = year and doc:data("programmes")[stem]
      if plan and plan ~= math.tointeger(year) then
        suspect({ plan = name }, { zh = "应为" .. stem .. plan, en = "it is " .. stem .. plan })
      end
    end
  end,
}
