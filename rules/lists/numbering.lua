--- Numbered headings and points run on without a gap.
return rule {
  id       = "lists/numbering",
  severity = "warning",
  summary  = { zh = "序号不连续", en = "the numbering has a gap or a repetition" },
  examples = {
    flags = {
      "一、基本情况\n今年以来各项工作有序推进，成效明显。\n<previous>二、主要做法</previous>\n坚持问题导向，逐项整改，逐项销号。\n<heading>四、下一步打算</heading>\n继续抓好落实，确保完成任务。",
      "要做好三件事：一是修路，二是架桥，<heading>四是引水</heading>。",
    },
    accepts = {
      "一、基本情况\n今年以来各项工作有序推进，成效明显。\n二、主要做法\n坚持问题导向，逐项整改，逐项销号。\n三、下一步打算\n继续抓好落实，确保完成任务。",
      "要做好三件事：一是修路，二是架桥，三是引水。要守住两条底线：一是安全，二是质量。",
    },
  },
  check = function(doc, expect)
    local last, level_of, gap = {}, {}, nil
    local function tell()
      if gap then
        suspect({ previous = gap[1], heading = { table.unpack(gap, 2) } }, { zh = "上一个序号不是前一号", en = "the one before has another number" })
        gap = nil
      end
    end
    for heading in doc:headings() do
      local series, ordinal, level = heading.series, heading.ordinal, heading.level
      if series then
        for i = #level_of, 1, -1 do
          if level_of[i].level > level then
            last[level_of[i].series] = nil
            table.remove(level_of, i)
          end
        end
        local before_it = last[series]
        local runs_on = not before_it or ordinal == 1 or ordinal == before_it.ordinal + 1
        local neighbour = gap and gap.series == series
        if neighbour and ordinal ~= 1 and #gap < 4 then
          gap[#gap + 1] = heading         -- the one behind a gap is shown too
        end
        if gap and (not neighbour or runs_on) then
          tell()
        end
        if before_it and ordinal == before_it.ordinal + 1 then
          expect(equal(heading, before_it + 1), { as = { previous = before_it, heading = heading } })
        end
        if not runs_on and not gap then
          gap = { before_it, heading, series = series }
        end
        if not before_it then
          level_of[#level_of + 1] = { series = series, level = level }
        end
        last[series] = heading
      end
    end
    tell()
  end,
}
