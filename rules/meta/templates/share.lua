--- What the rule proves, in one sentence.
return rule {
  id       = "FAMILY/RULE",
  severity = "error",
  summary  = { zh = "占比与分子、分母不符", en = "a share disagrees with its part and whole" },
  examples = {
    flags = {
      "全年新建项目<whole>40个</whole>，其中亿元以上<part>18个</part>，占<share>55%</share>。",
      "学校有学生<whole>600名</whole>，其中住校生<part>240名</part>，占<share>50%</share>。",
    },
    accepts = {
      "全年新建项目40个，其中亿元以上18个，占45%。",
      "学校有学生600名，其中住校生240名，占40%。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("share") do
      if claim.part then
        expect(equal(claim.share, claim.part / claim.whole), { from = claim })
      end
    end
  end,
}
