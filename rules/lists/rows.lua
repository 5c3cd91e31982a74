--- The rows of a table that are numbered run on without a gap or a repetition.
return rule {
  id       = "lists/rows",
  severity = "warning",
  summary  = { zh = "表格序号不连续", en = "the rows of a table are numbered with a gap or a repetition" },
  options  = {
    least = { type = "integer", default = 4, zh = "表格至少多少行", en = "fewest rows of a table" },
  },
  examples = {
    flags = {
      { facts = [=[{"format":"auditor-facts/1","document":{"id":"rows","language":"zh"},"facts":[
        {"id":"t","kind":"table","text":"表","start":0,"end":200,"heads":[[{"text":"序号"},{"text":"渡口"}]],"rows":[[{"text":"1"},{"text":"渡"}],[{"text":"2"},{"text":"渡"}],[{"text":"3"},{"text":"渡"}],[{"text":"4"},{"text":"渡"}],[{"text":"5"},{"text":"渡"}]]},
        {"id":"r1","kind":"figure","text":"1","start":20,"end":21,"value":"1","modifier":"exact","table":"t","row":1,"col":0},
        {"id":"r2","kind":"figure","text":"2","start":40,"end":41,"value":"2","modifier":"exact","table":"t","row":2,"col":0},
        {"id":"r3","kind":"figure","text":"2","start":60,"end":61,"value":"2","modifier":"exact","table":"t","row":3,"col":0},
        {"id":"r4","kind":"figure","text":"4","start":80,"end":81,"value":"4","modifier":"exact","table":"t","row":4,"col":0},
        {"id":"r5","kind":"figure","text":"5","start":100,"end":101,"value":"5","modifier":"exact","table":"t","row":5,"col":0}]}]=], evidence = { "r3" } },
      { facts = [=[{"format":"auditor-facts/1","document":{"id":"rows","language":"zh"},"facts":[
        {"id":"t","kind":"table","text":"表","start":0,"end":200,"heads":[[{"text":"序号"},{"text":"渡口"}]],"rows":[[{"text":"1"},{"text":"渡"}],[{"text":"2"},{"text":"渡"}],[{"text":"3"},{"text":"渡"}],[{"text":"4"},{"text":"渡"}]]},
        {"id":"r1","kind":"figure","text":"1","start":20,"end":21,"value":"1","modifier":"exact","table":"t","row":1,"col":0},
        {"id":"r2","kind":"figure","text":"3","start":40,"end":41,"value":"3","modifier":"exact","table":"t","row":2,"col":0},
        {"id":"r3","kind":"figure","text":"3","start":60,"end":61,"value":"3","modifier":"exact","table":"t","row":3,"col":0},
        {"id":"r4","kind":"figure","text":"4","start":80,"end":81,"value":"4","modifier":"exact","table":"t","row":4,"col":0}]}]=], evidence = { "r2" } },
    },
    accepts = {
      { facts = [=[{"format":"auditor-facts/1","document":{"id":"rows","language":"zh"},"facts":[
        {"id":"t","kind":"table","text":"表","start":0,"end":200,"heads":[[{"text":"序号"},{"text":"渡口"}]],"rows":[[{"text":"1"},{"text":"渡"}],[{"text":"2"},{"text":"渡"}],[{"text":"3"},{"text":"渡"}],[{"text":"4"},{"text":"渡"}]]},
        {"id":"r1","kind":"figure","text":"1","start":20,"end":21,"value":"1","modifier":"exact","table":"t","row":1,"col":0},
        {"id":"r2","kind":"figure","text":"2","start":40,"end":41,"value":"2","modifier":"exact","table":"t","row":2,"col":0},
        {"id":"r3","kind":"figure","text":"3","start":60,"end":61,"value":"3","modifier":"exact","table":"t","row":3,"col":0},
        {"id":"r4","kind":"figure","text":"4","start":80,"end":81,"value":"4","modifier":"exact","table":"t","row":4,"col":0}]}]=] },
      { facts = [=[{"format":"auditor-facts/1","document":{"id":"rows","language":"zh"},"facts":[
        {"id":"t","kind":"table","text":"表","start":0,"end":200,"heads":[[{"text":"序号"},{"text":"渡口"}]],"rows":[[{"text":"1"},{"text":"渡"}],[{"text":"2"},{"text":"渡"}],[{"text":"3"},{"text":"渡"}],[{"text":"4"},{"text":"渡"}]]},
        {"id":"r1","kind":"figure","text":"12","start":20,"end":21,"value":"12","modifier":"exact","table":"t","row":1,"col":0},
        {"id":"r2","kind":"figure","text":"7","start":40,"end":41,"value":"7","modifier":"exact","table":"t","row":2,"col":0},
        {"id":"r3","kind":"figure","text":"31","start":60,"end":61,"value":"31","modifier":"exact","table":"t","row":3,"col":0},
        {"id":"r4","kind":"figure","text":"18","start":80,"end":81,"value":"18","modifier":"exact","table":"t","row":4,"col":0}]}]=] },
    },
  },
  check = function(doc, expect, options)
    for column in doc:figures { table = true, col = 0 }:groups("table") do
      local wrong, before, count = nil, nil, 0
      for i, figure in ipairs(column) do
        local right = figure.value == tostring(i) and not figure.unit
        count = count + (right and 0 or 1)
        if not right and not wrong then
          wrong, before = figure, column[i - 1]
        end
      end
      if #column >= options.least and count == 1 and column[#column] ~= wrong and not wrong.unit then
        suspect({ number = wrong, previous = before }, { zh = "序号应依次递增", en = "the number is out of order" })
      end
    end
  end,
}
