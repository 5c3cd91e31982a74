--- From one value to another: the difference, rate or multiple that the text gives must fit.
local function moved(from, by, direction)
  if direction == "down" then
    return from - by
  end
  return from + by
end

--- Difference and rate alone: the other value is what the difference leaves, and occurs in no figure.
local function by_difference(claim)
  local share = 1 / claim.rate
  if claim.direction == "down" then
    return equal(claim.to / claim.difference, share - 1)
  end
  return equal(claim.to / claim.difference, share + 1)
end

--- 增长两倍 is used for twice as much and for three times as much.
local function by_times(claim)
  if claim.direction == "down" then
    return equal(claim.to, claim.from / claim.times)
  end
  return any(equal(claim.to, claim.from * claim.times), equal(claim.to, claim.from * (1 + claim.times)))
end

return rule {
  id       = "growth/change",
  severity = "error",
  summary  = { zh = "增减数与前后两数不符", en = "a change disagrees with the values before and after" },
  examples = {
    flags = {
      "合作社社员由<from>120户</from>增加到<to>168户</to>，增长<rate>45%</rate>。",
      "全镇贫困户由<from>312户</from>减少到<to>95户</to>，减少了<difference>207户</difference>。",
      "游客量由<from>20万人次</from>增加到<to>90万人次</to>，增长<times>2.5倍</times>。",
    },
    accepts = {
      "合作社社员由120户增加到168户，增长40%。",
      "园区企业由35家增加到47家，增长34%。",
      "游客量由20万人次增加到60万人次，增长2倍。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("change") do
      local from, to = claim.from, claim.to
      local steps = claim.years or 1
      if not from then
        if claim.difference and claim.rate then
          expect(by_difference(claim), { from = claim })
        end
      else
        if claim.difference then
          expect(equal(to, moved(from, claim.difference, claim.direction)), { from = claim })
        end
        if claim.rate and math.type(steps) == "integer" then
          expect(equal(to, from * pow(moved(1, claim.rate, claim.direction), steps)), { from = claim })
        end
        if claim.times then
          expect(by_times(claim), { from = claim })
        end
        if claim.doublings and tonumber(claim.doublings.value) then
          expect(equal(to, from * pow(2, math.tointeger(claim.doublings.value) or 1)), { from = claim })
        end
      end
    end
  end,
}
