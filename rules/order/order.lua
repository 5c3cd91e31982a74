--- What is said to be more is not less.
return rule {
  id       = "order/order",
  severity = "error",
  summary  = { zh = "所说的大小关系与数字相反", en = "figures contradict the order that the text states" },
  examples = {
    flags = {
      "外来务工人员<greater>1.2万人</greater>，超过本地户籍人口<smaller>1.5万人</smaller>。",
      "东区投资<greater>3.5亿元</greater>，高于西区的<smaller>4.2亿元</smaller>。",
    },
    accepts = {
      "外来务工人员1.8万人，超过本地户籍人口1.5万人。",
      "东区投资4.6亿元，高于西区的4.2亿元。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("order") do
      expect(at_most(claim.smaller, claim.greater), { from = claim })
    end
  end,
}
