--- The total row of a table adds up its column.
return rule {
  id       = "tables/total-row",
  severity = "error",
  summary  = { zh = "表格合计行与各行之和不符", en = "a table's total row is not the sum of its column" },
  examples = {
    flags = {
            "| 水厂 | 能力（万吨） | 日均供水（万吨） |\n|---|---|---|\n| 上游厂 | 30 | <part>24.6</part> |\n| 中游厂 | 25 | <part>20.8</part> |\n| 下游厂 | 20 | <part>15.4</part> |\n| 合计 | 75 | <total>68.0</total> |",
      { facts = [=[{"format":"auditor-facts/1","document":{"id":"table","language":"zh"},"facts":[
        {"id":"t","kind":"table","text":"表","start":0,"end":100,"heads":[[{"text":"单位"},{"text":"户数"}]],"rows":[[{"text":"东村"},{"text":"12"}],[{"text":"西村"},{"text":"30"}],[{"text":"合计"},{"text":"52"}]]},
        {"id":"a","kind":"figure","text":"12","start":20,"end":22,"value":"12","unit":"户","modifier":"exact","table":"t","row":1,"col":1},
        {"id":"b","kind":"figure","text":"30","start":40,"end":42,"value":"30","unit":"户","modifier":"exact","table":"t","row":2,"col":1},
        {"id":"c","kind":"figure","text":"52","start":60,"end":62,"value":"52","unit":"户","modifier":"exact","table":"t","row":3,"col":1,"total":"column"}]}]=],
        evidence = { "a", "b", "c" } },
      { facts = [=[{"format":"auditor-facts/1","document":{"id":"table","language":"zh"},"facts":[
        {"id":"t","kind":"table","text":"表","start":0,"end":100,"heads":[[{"text":"单位"},{"text":"产值"}]],"rows":[[{"text":"东厂"},{"text":"1.5万元"}],[{"text":"西厂"},{"text":"2.5万元"}],[{"text":"合计"},{"text":"4.6万元"}]]},
        {"id":"a","kind":"figure","text":"1.5万元","start":20,"end":27,"value":"1.5","scale":"1e4","unit":"CNY","modifier":"exact","table":"t","row":1,"col":1},
        {"id":"b","kind":"figure","text":"2.5万元","start":40,"end":47,"value":"2.5","scale":"1e4","unit":"CNY","modifier":"exact","table":"t","row":2,"col":1},
        {"id":"c","kind":"figure","text":"4.6万元","start":60,"end":67,"value":"4.6","scale":"1e4","unit":"CNY","modifier":"exact","table":"t","row":3,"col":1,"total":"column"}]}]=],
        evidence = { "a", "b", "c" } },
      { facts = [=[{"format":"auditor-facts/1","document":{"id":"table","language":"zh"},"facts":[
        {"id":"t","kind":"table","text":"表","start":0,"end":100,"heads":[[{"text":"单位"},{"text":"面积（亩）"}]],"rows":[[{"text":"东村"},{"text":"1200"}],[{"text":"西村"},{"text":"900"}],[{"text":"合计"},{"text":"2200"}]]},
        {"id":"a","kind":"figure","text":"1200","start":20,"end":24,"value":"1200","unit":"亩","modifier":"exact","table":"t","row":1,"col":1},
        {"id":"b","kind":"figure","text":"900","start":40,"end":43,"value":"900","unit":"亩","modifier":"exact","table":"t","row":2,"col":1},
        {"id":"c","kind":"figure","text":"2200","start":60,"end":64,"value":"2200","unit":"亩","modifier":"exact","table":"t","row":3,"col":1,"total":"column"}]}]=],
        evidence = { "a", "b", "c" } },
    },
    accepts = {
            "| 门店 | 营业额（万元） | 日均客流（人次） |\n|---|---|---|\n| 东店 | 30 | 246 |\n| 西店 | 25 | 208 |\n| 南店 | 20 | 154 |\n| 合计 | 75 | 203 |",
            "| 门店 | 营业额（万元） | 日均客流（人次） |\n|---|---|---|\n| 东店 | 30 | 246 |\n| 西店 | 25 | 208 |\n| 南店 | 20 | 154 |\n| 合计 | 75 | 601 |",
      { facts = [=[{"format":"auditor-facts/1","document":{"id":"table","language":"zh"},"facts":[
        {"id":"t","kind":"table","text":"表","start":0,"end":100,"heads":[[{"text":"单位"},{"text":"户数"}]],"rows":[[{"text":"东村"},{"text":"12"}],[{"text":"西村"},{"text":"30"}],[{"text":"合计"},{"text":"42"}]]},
        {"id":"a","kind":"figure","text":"12","start":20,"end":22,"value":"12","unit":"户","modifier":"exact","table":"t","row":1,"col":1},
        {"id":"b","kind":"figure","text":"30","start":40,"end":42,"value":"30","unit":"户","modifier":"exact","table":"t","row":2,"col":1},
        {"id":"c","kind":"figure","text":"42","start":60,"end":62,"value":"42","unit":"户","modifier":"exact","table":"t","row":3,"col":1,"total":"column"}]}]=] },
      { facts = [=[{"format":"auditor-facts/1","document":{"id":"table","language":"zh"},"facts":[
        {"id":"t","kind":"table","text":"表","start":0,"end":100,"heads":[[{"text":"单位"},{"text":"合格率"}]],"rows":[[{"text":"东村"},{"text":"91%"}],[{"text":"西村"},{"text":"93%"}],[{"text":"合计"},{"text":"92%"}]]},
        {"id":"a","kind":"figure","text":"91%","start":20,"end":23,"value":"91","unit":"%","modifier":"exact","table":"t","row":1,"col":1},
        {"id":"b","kind":"figure","text":"93%","start":40,"end":43,"value":"93","unit":"%","modifier":"exact","table":"t","row":2,"col":1},
        {"id":"c","kind":"figure","text":"92%","start":60,"end":63,"value":"92","unit":"%","modifier":"exact","table":"t","row":3,"col":1,"total":"column"}]}]=] },
    },
  },
  check = function(doc, expect)
    local claimed = {}      -- totals whose parts the extractor has read: it knows which rows are parts of others
    for claim in doc:claims("sum") do
      local total = claim.total
      if total and total.total == "column" then
        claimed[total.start] = true
        expect(equal(total, sum(claim.parts)), { from = claim, as = { total = total, parts = claim.parts } })
      end
    end
    for column in doc:figures { table = true }:groups("table", "col") do
      local parts, total = {}, nil
      for _, figure in ipairs(column) do
        if figure.total == "column" then
          total = figure
        elseif not figure.total then
          parts[#parts + 1] = figure
        end
      end
      if total and not claimed[total.start] and #parts > 1 and total.unit ~= "%" and total.unit ~= "pp" and not total.per then
        expect(equal(total, sum(parts)), { as = { total = total, parts = parts } })
      end
    end
  end,
}
