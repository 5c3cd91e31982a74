--- Numbered headings and points run on without a gap.
return rule {
  id       = "lists/numbering",
  severity = "warning",
  summary  = { zh = "序号不连续", en = "the numbering has a gap or a repetition" },
  examples = {
    flags = {
      "问题1：怎么买票？\n在码头买。\n<previous>问题2：在哪上船</previous>？\n在东岸上。\n<heading>问题4：多久一班</heading>？\n半小时一班。",
      "一要验船。每天早上验。\n<previous>二要清滩</previous>。\n<heading>四要点灯</heading>。",
      "请对照标准填写<previous>附件3</previous>。\n\n<heading>附件</heading>：1.报名表\n\n2.评分标准",
      "展览分三个单元。第一单元讲打井，<previous>第二单元</previous>讲水桶，<heading>第四单元</heading>讲沉物。",
      "<previous>1.2月4日上午开放</previous>。\n<heading>3.2月7日起恢复正常</heading>。",
      "1、渡口要修。\n<previous>2、船要验</previous>。\n<heading>4、人要训</heading>。\n5.灯要亮。",
      "一、基本情况\n全馆藏书按类上架，借阅平稳。\n<previous>二、日常管理</previous>\n书架每周清点，破损随时修补。\n<heading>四、今后安排</heading>\n入冬以前换好门窗。",
      "要做好三件事：一是修路，二是架桥，<heading>四是引水</heading>。",
      "一是部分设备老化；<previous>二是人手不足</previous>；<heading>四是经费偏紧</heading>。各站要逐项整改。",
      "下一步：（一）修路；（二）架桥；<heading>（二）引水</heading>；（三）种树。",
      "报名须知：1.须年满十八周岁；<previous>2.须持证件</previous>；<heading>4.须本人到场</heading>。",
      "船队要做到：一要验船，二要训人，<previous>三是备足淡水，</previous><heading>五要看天</heading>。",
      "巡堤队分三段走：第一天看上游，<previous>第二天</previous>看中段，<heading>第二天</heading>看下游。",
      "章程<previous>第一条</previous>讲名称，<heading>第四条</heading>讲住所，第三条讲宗旨，第四条讲成员。",
      "步骤1：打开闸门。<previous>步骤2</previous>：放掉存水。<heading>步骤5</heading>：清理淤泥。步骤4：关上闸门。",
      "老船长立下三条规矩，头一条不许超载，<previous>第二条</previous>不许夜航，<heading>第二条</heading>不许喝酒。",
      "第一阶段摸清家底（1月），<previous>第二阶段</previous>逐户签约（2—3月），<heading>第二阶段</heading>动工修缮（4月）。",
      "要求有三：第一，船要验；<previous>第二，人要训</previous>；<heading>第一，灯要亮</heading>。",
      "第一条 为规范摆渡，制定本办法。\n\n<previous>第二条 本办法适用于全县渡口</previous>。\n\n<heading>第四条 渡口由镇里管理</heading>。",
      "本章程第七条规定船员的权利，第八条规定船员的义务，紧接着的第十九条规定离船程序。",
      "报告的第一部分回顾去年工作，第二部分分析形势，第四部分部署今年任务，全文只有这三个部分。",
      "全案共五节。第四节写赔偿，第三节即最后一节写执行，老船长改了七遍。",
      "第三条管船，第五条管人，接下来的第七条管钱。",
      "全书共八章，第三章讲船，第七章也是最后一章讲灯。",
    },
    accepts = {
      "问题1：怎么买票？\n在码头买。\n问题2：在哪上船？\n在东岸上。\n问题3：多久一班？\n半小时一班。",
      "请填写附件1，标准见附件2。\n\n附件：1.报名表\n\n2.评分标准",
      "请填写附件3。\n\n附件：1.名单\n\n2.日程\n\n附件3\n\n报名表",
      "展览分四个单元。第一单元讲源，第二单元讲流，第四单元因布展推迟。",
      "一是建机制。下设三个组：一是综合组，二是督查组，三是宣传组。二是强投入。三是抓考核。",
      "要做好三件事，一是修路，二是架桥，三是引水。会后，镇长一是到渡口看堤，二是到村里看田。",
      "报名须知：1.须年满十八周岁；2.须持证件；3.须本人到场。门票上涨2.5元，由1.5元到4元。",
      "船队要做到：一要验船，二要训人，三是备足淡水，四要看天。",
      "一是修路，二是架桥，三要引水，四要通电，五是种树。",
      "一要修路，二是架桥，三要引水。",
      "一是修路，二要过河的先架桥，二是引水，三是通电。",
      "第一天看上游，第二天看中段，第二天晚上开会，第三天返程。",
      "第一道工序是选木，第二道工序是开料，第二道工序最费力。",
      "第一天上午报到，第一天下午开会，第三天参观。",
      "第一组先下水，第二组守岸，第一组回来再换第二组。",
      "第一产业增加值3.2亿元，第二产业17.5亿元，第三产业21.3亿元。第三产业占比已过半。",
      "第一名来自东渡，第二名来自西渡，第五名来自南坪。",
      "第一条 路要修。第一条 也是最难的一条。",
      "第二条线路今年开通，第四条线路明年动工，第一条线路还在修。",
      "一是部分设备老化；二是人手不足；三是经费偏紧。各站要逐项整改。",
      "一、基本情况\n全馆藏书按类上架，借阅平稳。\n二、日常管理\n书架每周清点，破损随时修补。\n三、今后安排\n入冬以前换好门窗。",
      "要做好三件事：一是修路，二是架桥，三是引水。要守住两条底线：一是安全，二是质量。",
      "本章程第七条规定船员的权利，第八条规定船员的义务，紧接着的第九条规定离船程序。",
      "报告的第一部分回顾去年工作，第二部分分析形势，第三部分部署今年任务，全文只有这三个部分。",
      "全案共五节。第四节写赔偿，第五节即最后一节写执行，老船长改了七遍。",
      "报告的第一部分回顾工作，第二部分分析形势，第四部分部署任务，其余部分从略。",
      "第三条管船，第五条管人，紧接着的第六条管钱。",
      "第三章讲船，随后的第二节讲帆。",
      "全书共八章，第三章讲船，第八章也是最后一章讲灯。",
      "全年共四次检查，第二次检查在六月，第三次是最后定的。",
      "东渡队先声夺人。\n\n第二节东渡队以31比39落后，不过很快追近。半场结束两队打平。\n\n第四节东渡队再次落后，最后一分钟反超。",
      "开放安排如下：\n\n1.2月4日开放\n开放时间9:00—12:00\n\n2.2月5日开放\n开放时间10:00—16:00\n\n3.2月7日恢复正常",
      "1、渡口要修。\n2.、船要验。\n3、人要训。",
      "1、渡口要修。\n2.船要验。\n3、人要训。\n4.灯要亮。",
      "一、渡口的船\n全是木船。\n二.渡口的人\n都是老人。\n三、渡口的灯\n夜里常亮。",
      "（一）修渡口要快。\n（二)验渡船要严。\n（三）训船员要勤。",
      "开放时间：\n1.2月4日上午开放。\n2.2月5日至6日全天开放。\n3.2月7日起恢复正常。",
      "1.2019年修了渡口。\n2.2020年换了渡船。\n3.船员全部持证。",
    },
  },
  check = function(doc, expect)
    local last, level_of, waiting, gap, restarted, stray = {}, {}, {}, nil, nil, nil
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
        local held = waiting[series] or {}
        waiting[series] = held
        if before_it and ordinal == 1 then
          held[#held + 1] = before_it       -- a series inside of another one of its kind
        end
        if restarted and restarted[2].series == series then
          if ordinal ~= 2 and not gap then
            gap = restarted
          end
          restarted = nil
        end
        if before_it and ordinal == 1 and before_it.ordinal > 1 and heading.sentence == before_it.sentence then
          restarted = { before_it, heading, series = series }       -- unless its second follows
        end
        local runs_on = not before_it or ordinal == 1 or ordinal == before_it.ordinal + 1
        if not runs_on and stray and stray.ordinal == ordinal - 1 and ordinal == before_it.ordinal + 2 and stray.line >= before_it.line then
          last[stray.series] = heading          -- 1、…2.…3、…: the one between is written in another way
          before_it, runs_on = stray, true
        end
        if ordinal > 1 and (not before_it or ordinal ~= before_it.ordinal + 1) then
          stray = heading
        end
        local outer = held[#held]
        if not runs_on and outer and ordinal == outer.ordinal + 1 then
          before_it, runs_on = outer, true
          table.remove(held)
        end
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
    gap = gap or restarted
    tell()
    local first
    for mark in doc:marks { mark = "misnumbered" } do     -- in pairs
      if first then
        suspect({ previous = first, heading = mark }, { zh = "序号与前后不接", en = "the number does not fit between its neighbours" })
      end
      first = not first and mark or nil
    end
  end,
}
