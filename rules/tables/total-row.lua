--- The total row of a table adds up its column.
return rule {
  id       = "tables/total-row",
  severity = "error",
  summary  = { zh = "表格合计行与各行之和不符", en = "a table's total row is not the sum of its column" },
  examples = {
    flags = {
            "| 水厂 | 能力（万吨） | 日均供水（万吨） |\n|---|---|---|\n| 上游厂 | 30 | <part>24.6</part> |\n| 中游厂 | 25 | <part>20.8</part> |\n| 下游厂 | 20 | <part>15.4</part> |\n| 合计 | 75 | <total>68.0</total> |",
            "| 月份 | 乘船（万人次） | 开船（班） | 卸货（吨） |\n|---|---|---|---|\n| 6月 | 118.4 | 8,620 | <parts>9,310</parts> |\n| 7月 | 136.7 | 9,548 | <parts>9,085</parts> |\n| 8月 | 142.5 | 9,912 | <parts>9,640</parts> |\n| 合计 | 397.6 | 28,080 | <total>28,350</total> |",
            "| 港口 | 进港（万吨） | 出港（万吨） |\n|---|---|---|\n| 东港 | 45.2 | <parts>31.8</parts> |\n| 西港 | 38.6 | - |\n| 南港 | 27.9 | <parts>18.4</parts> |\n| 合计 | 111.7 | <total>52.0</total> |",
            "| 项目 | 一季度 | 二季度 |\n|---|---|---|\n| 船票收入（万元） | 126 | <parts>188</parts> |\n| 货运收入（万元） | 84 | <parts>97</parts> |\n| 收入合计（万元） | 210 | <total>258</total> |\n| 乘客（万人次） | 3.2 | 4.6 |",
            "| 区域 | 户数（户） | 面积（亩） |\n|---|---|---|\n| 东一 | 120 | 845 |\n| 东二 | 98 | 612 |\n| 东片小计 | 218 | 1457 |\n| 西一 | 76 | <parts>533</parts> |\n| 西二 | 64 | <parts>478</parts> |\n| 西片小计 | 140 | <total>1101</total> |\n| 合计 | 358 | 2558 |",
            "| 科目 | 预算（万元） | 执行（万元） |\n|---|---|---|\n| 船税 | 5200 | 5310 |\n| 罚没 | 1300 | 1290 |\n| 收入合计 | 6500 | 6600 |\n| 疏浚 | 2400 | <parts>2380</parts> |\n| 灯塔 | 1100 | <parts>1150</parts> |\n| 码头 | 900 | <parts>870</parts> |\n| 支出合计 | 4400 | <total>4600</total> |",
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
            "| 港口 | 进港（万吨） | 出港（万吨） |\n|---|---|---|\n| 东港 | 45.2 | 31.8 |\n| 西港 | 38.6 | - |\n| 南港 | 27.9 | 18.4 |\n| 合计 | 111.7 | 50.2 |",
            "| 窑口 | 出瓶（个） | 出碗（个） |\n|---|---|---|\n| 一窑 | 4100 | 812 |\n| 二窑 | 2700 | 644 |\n| 三窑 | — | 390 |\n| 合计 | 7840 | 1846 |",
            "| 区域 | 户数（户） | 面积（亩） |\n|---|---|---|\n| 东一 | 120 | 845 |\n| 东二 | 98 | 612 |\n| 东片小计 | 218 | 1457 |\n| 西一 | 76 | 533 |\n| 西二 | 64 | 478 |\n| 西片小计 | 140 | 1011 |\n| 合计 | 358 | 2468 |",
            "| 科目 | 预算（万元） | 执行（万元） |\n|---|---|---|\n| 船税 | 5200 | 5310 |\n| 罚没 | 1300 | 1290 |\n| 收入合计 | 6500 | 6600 |\n| 疏浚 | 2400 | 2380 |\n| 灯塔 | 1100 | 1150 |\n| 码头 | 900 | 870 |\n| 支出合计 | 4400 | 4400 |",
            "| 指标 | 一季度 | 二季度 |\n|---|---|---|\n| 新船（艘） | 12 | 15 |\n| 旧船（艘） | 31 | 28 |\n| 在册合计（艘） | 43 | 43 |\n| 其中出海（艘） | 20 | 22 |\n| 渔获（吨） | 120 | 165 |",
            "| 培训班 | 人次 | 商号（家） |\n|---|---|---|\n| 春季班 | 320 | 45 |\n| 夏季班 | 280 | 38 |\n| 秋季班 | 410 | 52 |\n| 合计 | 1010 | 96 |",
            "| 村 | 人口（人） | 年龄（岁） |\n|---|---|---|\n| 东村 | 1204 | 45 |\n| 西村 | 987 | 51 |\n| 合计 | 2191 | 48 |",
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
            "| 指标 | 6月末 | 变动 |\n|---|---|---|\n| 存款总额 | 1023.8 | 7.2% |\n| 营业收入 | 14.86 | -1.7% |\n| 净利润 | 5.43 | 4.2% |\n| 不良率（%） | 1.18 | -0.06 |\n| 覆盖率（%） | 318.6 | 12.4 |",
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
      local alike = true      -- rows of other units are no parts
      for _, part in ipairs(parts) do
        alike = alike and total ~= nil and part.unit == total.unit
      end
      if total and alike and not claimed[total.start] and #parts > 1 and total.unit ~= "%" and total.unit ~= "pp" and not total.per then
        expect(equal(total, sum(parts)), { as = { total = total, parts = parts } })
      end
    end
  end,
}
