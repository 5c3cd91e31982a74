--- What is done equals that rate of its target; a counted target that is not named must exist.
return rule {
  id       = "percentages/completion",
  severity = "error",
  summary  = { zh = "完成进度与目标、完成数不符", en = "a rate of completion disagrees with what was done" },
  examples = {
    flags = {
      "全年目标为<target>650亿元</target>，上半年完成<done>312.6亿元</done>，完成全年目标的<rate>58.1%</rate>。",
      "全年计划新建公厕<target>48座</target>，目前已建成<done>36座</done>，完成计划的<rate>85%</rate>。",
    },
    accepts = {
      "全年目标为650亿元，上半年完成312.6亿元，完成全年目标的48.1%。",
      "今年引进项目5个，完成目标任务的166.67%。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("completion") do
      if claim.target then
        expect(equal(claim.rate, claim.done / claim.target), { from = claim })
      elseif claim.done.counted then
        expect(whole(claim.done / claim.rate), { from = claim })
      end
    end
  end,
}
