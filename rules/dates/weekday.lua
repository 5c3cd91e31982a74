--- The weekday written beside a date is that date's weekday.
-- A year that the text does not print is taken from the day of publication, for dates of the months around it (of the next
-- next one only: a draft of November that looks back may tell of January): the verdict is then a doubt, no proof.
local function is_near(date, published)
  if date.year_from == "text" or date.year_from == "heading" then
    return true
  elseif not published or published.precision == "year" then
    return false
  end
  local function months(day)
    return tonumber(day:sub(1, 4)) * 12 + tonumber(day:sub(6, 7))
  end
  local ahead = months(date.from) - months(published.from)
  return ahead <= 1 and ahead >= -6
end

-- 明年3月15日: the year is told, if by a word; 将于3月15日: it is the next one
local function tells_year(date, doc, to_come)
  local word = date.relative ~= nil and date.year_from == "published" and doc.published ~= nil and doc.published.precision ~= "year"
  return word or to_come[date.start] ~= nil
end

-- Where the days to come begin that surely are the next ones of their name.
local function days_to_come(doc)
  local found = {}
  for mark in doc:marks { mark = "to-come" } do
    found[mark.start] = true
  end
  return found
end

local function day_of_year(day)
  return tonumber(day:sub(6, 7)) * 31 + tonumber(day:sub(9, 10))
end

-- A day without a year that stands in a paragraph behind one with its year, a few months apart at most: it is of that year. By the start of each.
local function years_beside(doc)
  local anchored, anchor, latest = {}, nil, 0
  for date in doc:dates { year_from = "text" } do
    latest = math.max(latest, date.year)
  end
  for date in doc:dates { precision = "day" } do
    if date.year_from == "text" then
      anchor = date
    elseif anchor and anchor.paragraph == date.paragraph and date.year == anchor.year and math.abs(day_of_year(date.from) - day_of_year(anchor.from)) <= 124
      and (anchor.year >= latest - 1 or anchor.sentence == date.sentence) then  -- founded on 18 September 1905; the feast is on 20 September
      anchored[date.start] = true
    end
  end
  return anchored
end

--- A day without a month, behind a later one of the month that it would be in: it may be one of the next. By the start of each.
local function maybe_next(doc)
  local doubtful, before = {}, nil
  for date in doc:dates { precision = "day" } do
    if before and date.year and before.year and before.from > date.from and before.from:sub(1, 7) == date.from:sub(1, 7) and date.text:find("^%d+日") then
      doubtful[date.start] = true
    end
    before = date
  end
  return doubtful
end

--- A day to come, in a paragraph that speaks of the year before: it may be one of that year. By the start of each.
local function maybe_past(doc)
  local doubtful, year, paragraph = {}, nil, nil
  for date in doc:dates() do
    if date.paragraph ~= paragraph then
      year, paragraph = nil, date.paragraph
    end
    if date.year_from == "text" then
      year = date.year
    elseif date.precision == "day" and date.year and doc.published and date.from > doc.published.to and year == date.year - 1 then
      doubtful[date.start] = true
    end
  end
  return doubtful
end

--- Days around a new year, without their years, in one paragraph (12月31日、1月1日): the year of a heading is that of some of them only,
--- nobody knows which. By the start of each.
local function around_new_year(doc)
  local doubtful, days, paragraph, early, late = {}, {}, nil, false, false
  local function close()
    for _, day in ipairs(early and late and days or {}) do
      doubtful[day.start] = true
    end
    days, early, late = {}, false, false
  end
  for date in doc:dates { precision = "day" } do
    if date.paragraph ~= paragraph then
      close()
      paragraph = date.paragraph
    end
    local month = date.year and tonumber(date.from:sub(6, 7)) or 0
    if date.year_from ~= "text" and date.year_from ~= "published" then
      early, late = early or month == 1, late or month == 12
      days[#days + 1] = (month == 1 or month == 12) and date or nil
    end
  end
  close()
  return doubtful
end

--- The day of the week of a day of the Gregorian calendar, 1 for Monday (Zeller's congruence).
local function day_of_week(year, month, day)
  if month < 3 then
    year, month = year - 1, month + 12
  end
  local century = year // 100
  return (day + 13 * (month + 1) // 5 + year % 100 + year % 100 // 4 + century // 4 + 5 * century + 5) % 7 + 1
end

--- The years that the dates of each sentence tell. By sentence.
local function years_told(doc)
  local years = {}
  for date in doc:dates() do
    local here = years[date.sentence] or {}
    years[date.sentence] = here
    if date.year then
      here[date.year] = true
    end
  end
  return years
end

--- Does the weekday fit a day that is told without its year in another year of its sentence, or in that of publication?
local function fits_other_year(doc, date, written, years)
  local month, day = tonumber(date.from:sub(6, 7)), tonumber(date.from:sub(9, 10))
  local told = written and written.weekday or date.weekday
  if date.year_from == "text" or not told or not day then
    return false
  end
  for year in pairs(years[date.sentence] or {}) do
    if year ~= date.year and day_of_week(year, month, day) == told then
      return true
    end
  end
  local published = doc.published and doc.published.year
  return published ~= nil and published ~= date.year and day_of_week(published, month, day) == told
end

return rule {
  id       = "dates/weekday",
  severity = "error",
  summary  = { zh = "日期与星期不符", en = "a weekday does not fit its date" },
  examples = {
    flags = {
      { text = "11月15日（星期六）零时开栓，<date>明年3月15日</date>（<weekday>星期六</weekday>）停。", published = "2025-10-20" },
      { text = "上届赛事于<date>去年9月7日</date>（<weekday>星期日</weekday>）闭幕，本届移到秋后。", published = "2025-10-20" },
      { text = "上周三、周四（1月8日、10日）两天渡船最挤。", published = "2025-01-14" },
      { text = "工程2023年6月开工，今年8月初验收。报名定在8月24日（星期六）和<date>25日</date>（<weekday>星期一</weekday>）两天，9月2日（星期一）正式上课。", published = "2024-08-10" },
      "# 2019年渡口假日停航安排\n\n<date>1月2日</date>（<weekday>星期五</weekday>）停航。",
      { text = "<date>今天</date>（<weekday>周五</weekday>）早上7点，渡口长跑在雾里起跑。", published = "2025-10-27" },
      "# 2025年中秋灯会公告\n\n灯会于<date>10月6日</date>（<weekday>星期三</weekday>）举行，设会场3个。",
      { text = "截至<date>6月4日</date>（2024年，<weekday>星期三</weekday>），全市秋菜在田21.6万亩。", published = "2024-06-15" },
      { text = "渡工集训排到<date>6月28日</date>中午结束，也就是<weekday>本周六</weekday>。", published = "2024-06-13" },
      { text = "比赛于6月14日、<date>15日</date>（周六、<weekday>周一</weekday>）举行。", published = "2025-06-10" },
      { text = "<date>6月14日</date>（<weekday>本周五</weekday>）起，渡船改道。", published = "2025-06-10" },
      { text = "<date>2025年5月1日</date>是<weekday>星期五</weekday>，劳动节当天，渡口排起了队。", published = "2025-06-10" },
      { text = "<date>6月8日</date>，也就是<weekday>上个星期六</weekday>，渡口办了庙会。", published = "2025-06-10" },
      "活动定于<date>2022年11月3日</date>（星期五）举行。",
      "登记截至2022年11月3日（星期四），抽签安排在<date>11月8日</date>（星期三）。",
      "开闸定于2022年11月4日，告示<date>10月28日</date>贴出，两个日子都是<weekday>星期六</weekday>。",
      "<date>2022年11月7日至11月13日</date>，即周一至<weekday>周六</weekday>，渡口夜里停航。",
      "<date>2022年11月5日</date>正好落在<weekday>周五</weekday>，集市多开了半天。",
      "<date>2021年5月8日</date>，星期日，天气晴好。",
      { text = "活动定于<date>11月3日</date>（星期五）举行。", published = "2022-10-20" },
      { text = "这是一个<weekday>周五</weekday>的早晨。<date>5月18日</date>，渡口停航。", published = "2024-05-20" },
      "<weekday>周五</weekday>（<date>2024年5月18日</date>）一早，渡口就排起了队。",
      "<date>2024年5月18日</date>，渡口停航检修。老船工记得，那天是<weekday>星期四</weekday>。",
      "那场大水是在2025年7月18日的后半夜，那是个星期二，渔港里泊着两百条船。",
      "2025年7月18日，那是个星期二，渔港里泊着两百条船。",
      "大桥通车那天是2025年7月18日，正好星期二。",
      "2025年7月18日那晚刮起大风，那天正是星期二。",
      "他清楚地记得，2025年7月18日，一个星期二的早上，船没了。",
      "星期二，也就是2025年7月18日，渡口开航。",
      "渡口定在2025年7月18日开航，当天是星期二。",
      "会议2025年7月18日（本周二）召开。",
      "2025年7月18日下午，时值周二，船队出海。",
      "从周二考到周四：2025年6月23日语文、数学，24日英语、物理，25日化学、历史。",
      { text = "本届大会将于<date>6月18日</date>（<weekday>星期三</weekday>）在县城开幕。", published = "2026-03-15" },
      { text = "婚礼定在<date>5月1日</date>（<weekday>星期三</weekday>）。", published = "2026-03-15" },
    },
    accepts = {
      { text = "11月15日（星期六）零时开栓，明年3月15日（星期日）停；去年是11月15日（星期五）开栓。", published = "2025-10-20" },
      { text = "渡口客流8月5日（星期一）达到528人，高过去年7月12日（星期三）的497人；8月21日（星期三）又升到541人。", published = "2024-09-05" },
      { text = "上周三、周四（1月8日、9日）两天渡船最挤。", published = "2025-01-14" },
      { text = "新渡船去年的12月28日（周六）下水。", published = "2025-12-28" },
      { text = "工程2023年6月开工，今年8月初验收。报名定在8月24日（星期六）和25日（星期日）两天，9月2日（星期一）正式上课。", published = "2024-08-10" },
      { text = "7月全县雨日12天，最多的是7月9日。\n\n下一步天气：4日至6日（周三至周五）有雷雨。", published = "2021-08-02" },
      { text = "今天（周日）早上7点，渡口长跑在雾里起跑。", published = "2025-10-27" },
      { text = "船只检验排了五天，24日就批了下来，比原定的26日（周三）早两天。4日至6日停航，7日（周一）复航。", published = "2025-04-08" },
      { text = "渡口夜校创办于1905年9月18日，2024年迁到东岸。庆祝大会改在9月20日（星期六）上午举行。" },
      { text = "2024年，渡口开渡342天。全年单日最多为2月15日（星期四，正月初六）的1.32万人次。", published = "2025-01-17" },
      "# 2026年度船员招考公告\n\n笔试于12月6日（星期六）举行，设考点3个。",
      { text = "唯一的浓雾日是1月23日（周四），渡口停航。", published = "2025-11-04" },
      { text = "明年的集市改在东渡，定于10月21日（周三）至25日（周日）。", published = "2025-11-04" },
      { text = "2025年，全市登记结婚18762对，同比增长9.3%。\n扎堆的日子是那几个。5月20日（周二）登记1204对，8月29日七夕（周五）678对。", published = "2026-01-12" },
      { text = "截至6月4日（2024年，星期二），全市秋菜在田21.6万亩。", published = "2024-06-15" },
      { text = "渡工集训排到6月15日中午结束，也就是本周六。", published = "2024-06-13" },
      { text = "比赛于6月14日、15日（周六、周日）举行，6月13日（周五）报到。", published = "2025-06-10" },
      { text = "6月13日（本周五）起，渡船改道。2025年5月1日是星期四，劳动节当天，渡口排起了队。", published = "2025-06-10" },
      { text = "6月7日，也就是上个星期六，渡口办了庙会。", published = "2025-06-10" },
      "活动定于2022年11月3日（星期四）举行。",
      "合同签于2022年12月30日（星期五），1月4日（星期三）船队出发。",
      "开闸定于2022年11月4日，告示10月28日贴出，两个日子都是星期五。",
      "2022年11月7日至11月13日，即周一至周日，渡口夜里停航。",
      "2022年工作报告印好了。会议3月28日（星期二）召开。",
      "活动定于11月3日（星期五）举行。",
      "渡口航运2024年运客86万人次\n\n3月28日（星期五），渡口航运公布了去年的账。",
      { text = "本报5月17日电　记者今天（星期五）从渡口获悉，新船下水。", published = "2024-05-18" },
      "周六（2024年5月18日）一早，渡口就排起了队。",
      "2024年5月18日至19日（周六、周日），渡口停航检修。",
      "那场大水是在2025年7月18日的后半夜，那是个星期五，渔港里泊着两百条船。",
      "大桥通车那天是2025年7月18日，正好星期五。",
      "他清楚地记得，2025年7月18日，一个星期五的早上，船没了。",
      "渡口定在2025年7月18日开航，当天是星期五。",
      "从周一考到周三：2025年6月23日语文、数学，24日英语、物理，25日化学、历史。",
      "集市逢周日开张。2026年3月头一集是1日，往后依次是8日、15日、22日和29日，一共五集。",
      "公示到2025年7月18日结束，下个星期二公布名单。",
      "2025年7月18日开船，此后每个星期二的早上都有一班。",
      "通知2025年7月18日发出，等到星期二，船就来了。",
      "渡口2025年7月18日停航，上个星期二的大风是起因。",
      "# 2019年渡口假日停航安排\n\n元旦：12月30日、1月1日照常开船，12月31日（星期一）停航。",
      "# 2018年冬季渡口值班表\n\n12月31日（星期一）由东渡值班，1月1日（星期二）由西渡值班。",
      { text = "本届大会将于6月18日（星期四）在县城开幕。", published = "2026-03-15" },
      { text = "去年5月的公告说，大会将于6月18日（星期三）开幕。", published = "2026-03-15" },
    },
  },
  check = function(doc, expect)
    local to_come = days_to_come(doc)
    local last, told, anchored, doubtful, turned, loose, held, years = nil, {}, nil, nil, nil, nil, nil, nil
    local function judge(written)
      if last and last.year then
        local right = weekday(last, written)
        anchored, doubtful = anchored or years_beside(doc), doubtful or maybe_past(doc)
        turned, loose = turned or around_new_year(doc), loose or maybe_next(doc)
        -- the year of the day told right before it is this one's, too: where that one's weekday is right, so is the year
        local beside = held and held.year == last.year and last.from >= held.from and last.start >= held["end"] and last.start - held["end"] <= 60
        years = years or (not possible(right) and years_told(doc)) or nil
        local told_year = tells_year(last, doc, to_come)
        local vague = (doubtful[last.start] and not beside) or turned[last.start] or loose[last.start]
          or (not possible(right) and not told_year and fits_other_year(doc, last, written, years))
        local sure = not vague and (beside or told_year or anchored[last.start] or is_near(last, doc.published))
        held = possible(right) and last or held
        expect(right, { as = { date = last, weekday = written }, unless = not (possible(right) or sure) and "inferred-year" or nil })
      end
      last = nil
    end
    for claim in doc:claims("repeat") do
      if claim.pattern == "chronicle/weekday" then
        last = claim.facts[1]
        told[last.start] = true
        judge(claim.facts[2])
      end
    end
    for date in doc:dates { weekday = true } do
      local alone = date.precision ~= "day"     -- the weekday itself, in brackets behind its date
      if alone and last and date.start - last["end"] <= 4 then
        judge(date)
      else
        judge()
        last = not alone and not told[date.start] and date or nil
      end
    end
    judge()
  end,
}
