--- How long something took, against its first and last date.
local function elapsed(claim)
  local unit = claim.duration.unit
  if unit == "day" or unit == "week" then
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
      "被判处有期徒刑<duration>三年</duration>，刑期从<from>2023年3月16日</from>起到<to>2027年3月15日</to>为止。",
      { text = "花展从<from>3月1日</from>持续到<to>3月10日</to>，为期<duration>15天</duration>。", published = "2023-03" },
      "<from>2011年至2016年</from>的<duration>八年</duration>间，他走遍了全县的村子。",
    },
    accepts = {
      "被判处有期徒刑三年，刑期从2023年3月16日起到2026年3月15日为止。",
      "花展从3月1日持续到3月10日，为期10天。",
      "花展从3月1日持续到3月10日，历时九天。",
      "2011年至2016年的五年间，他走遍了全县的村子。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("span") do
      if claim.pattern == "chronicle/penalty" then    -- to the day: its months tell
        expect(equal(claim.duration, months(claim.from, claim.to)), { from = claim })
      elseif claim.pattern == "chronicle/running" then    -- both years are counted
        expect(equal(claim.duration, years(claim.from, claim.to, "running")), { from = claim })
      elseif claim.pattern == "chronicle/duration" or claim.pattern == "chronicle/since" or claim.duration and not claim.pattern then
        local between = elapsed(claim)
        if between then
          expect(equal(claim.duration, between), { from = claim })
        end
      end
    end
  end,
}
