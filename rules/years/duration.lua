--- How long something took, against its first and last date.
local function elapsed(claim)
  local unit = claim.duration.unit
  if unit == "day" then
    return days(claim.from, claim.to)
  elseif unit == "year" and claim.duration.value:find("%.5$") then  -- 两年半 is thirty months
    return months(claim.from, claim.to)
  elseif unit == "month" then
    return months(claim.from, claim.to)
  elseif unit == "year" then
    return years(claim.from, claim.to)
  end
end

return rule {
  id       = "years/duration",
  severity = "error",
  summary  = { zh = "起止日期与所说时长不符", en = "a duration disagrees with its first and last date" },
  examples = {
    flags = {
      { text = "花展从<from>3月1日</from>持续到<to>3月10日</to>，为期<duration>15天</duration>。", published = "2023-03" },
      "<from>2011年至2016年</from>的<duration>八年</duration>间，他走遍了全县的村子。",
    },
    accepts = {
      "花展从3月1日持续到3月10日，为期10天。",
      "花展从3月1日持续到3月10日，历时九天。",
      "2011年至2016年的五年间，他走遍了全县的村子。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("span") do
      if claim.pattern == "chronicle/duration" or claim.pattern == "chronicle/since" or claim.duration and not claim.pattern then
        local between = elapsed(claim)
        if between then
          expect(equal(claim.duration, between), { from = claim })
        end
      end
    end
  end,
}
