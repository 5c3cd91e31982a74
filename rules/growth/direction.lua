--- A value that is said to rise does not fall.
return rule {
  id       = "growth/direction",
  severity = "error",
  summary  = { zh = "增减方向与前后两数相反", en = "a change goes the other way" },
  examples = {
    flags = {
      "全县空气优良天数由<from>312天</from>提高到<to>298天</to>。",
      "平均办理时间由<from>3个工作日</from>缩短到<to>5个工作日</to>。",
    },
    accepts = {
      "全县空气优良天数由298天提高到312天。",
      "平均办理时间由5个工作日缩短到3个工作日。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("change") do
      local from, to = claim.from, claim.to
      if from and not from.rank and claim.direction == "up" then
        expect(at_most(from, to), { from = claim })
      elseif from and not from.rank and claim.direction == "down" then
        expect(at_most(to, from), { from = claim })
      end
    end
  end,
}
