-- How a text says how long something was, how old somebody was, and what happened when.
return {
  -- Right before a duration (up to "reach" characters), or right behind it: this duration is that of the dates beside it.
  duration_before = {
    "历时", "为期", "会期", "工期", "用时", "耗时", "历经", "前后", "共", "共计", "持续", "持续了", "长达", "总工期", "施工期", "展期", "活动期", "全程用时", "时长", "建设周期", "周期", "经过", "经", "跨度", "仅用", "只用", "用了", "花了", "仅用时", "鏖战", "奋战", "苦战", "停留", "任期", "租期", "有效期", "服务期", "合同期", "期限", "公示期", "试用期", "整治期", "假期", "展览", "展出", "举行", "的", "全程", "车程", "耗费", "时间为", "共用", "共用时", "总时长", "赛期", "行程", "审理", "服役", "运行了", "运营了", "工作了", "执教", "担任", "任职", "主政", "坚守", "坚守了", "度过",
  },
  duration_after = { "间", "里", "期间", "时间", "之久", "后", "来", "内", "的时间", "的时光", "的工期", "的展期", "的任期", "的任期内" },
  -- Between two dates: from one to the other.
  between = { "至", "到", "—", "——", "-", "~", "～", "－", "–", "起至", "起到", "开始至", "开始到", "持续到", "延续到", "直到", "起，至", "一直到", "以来至", "至今年", "起，到", "以后至" },
  -- Right before a duration: it took that long, so the sentence's two dates are its ends.
  took = { "历时", "用时", "耗时", "历经", "仅用", "仅用了", "只用", "只用了", "用了", "花了", "前后历时", "前后用了", "总工期", "工期", "为期", "整整用了", "共用了", "共历时", "一共用了", "会期", "展期", "赛期", "全程用时", "全程", "用时为", "时长", "耗费", "耗费了", "花费", "花费了", "前后共", "前后", "周期" },
  -- The same of the two dates of its own sentence only.
  took_part = { "整整", "待了", "干了", "教了", "当了", "工作了", "守了", "住了", "坚守了", "坚持了", "一停就是", "停了", "拖了", "等了", "服刑", "服役", "任职", "度过了", "跑了", "忙了", "共", "一共", "共计" },

  -- A penalty is exact: from its first day to the day before that day N years on.
  penalty = { "有期徒刑", "拘役", "刑期", "管制", "禁赛", "停牌" },

  pronouns = { "他", "她", "我", "自己" },

  -- Ages.
  born = { "出生", "生于", "诞生", "出生于", "降生", "生人" },
  of = { "的" },                    -- 35岁的他, 开馆的图书馆
  of_then = { "时" },               -- right before an age: 案发时27岁 is not told of today
  born_beside = { "生", "生人" },   -- right behind the date
  died = { "享年", "终年", "卒年", "逝世时", "去世时", "辞世" },
  now = { "现年", "今年", "年届", "年满", "现" },

  -- An anniversary counts from a founding: a word of the same class beside a date makes it one.
  founding_classes = {
    { "始建于", "始建", "成立于", "成立", "创建于", "创建", "创办于", "创办", "创立于", "创立", "组建于", "组建", "建立于", "建立", "设立于", "设立", "建校", "建院", "建厂", "建馆", "建市", "建县", "建区", "建台", "建社", "建园", "建所", "建团", "建局", "奠基", "创刊于", "创刊" },
    { "开业", "开馆", "开院", "开校", "投产", "投用", "落成", "启用", "建成", "挂牌", "揭牌", "首演" },
    { "通车", "通航", "开通", "首航" }, { "结婚" }, { "入住", "搬迁", "搬进", "搬入", "迁入", "入驻", "搬出" }, { "开港" }, { "始于", "首届", "首次举办", "首办" }, { "建交", "结为" }, { "解放" }, { "发行", "上市" },
  },
  anniversary = { "周年", "周岁生日", "年华诞", "年校庆", "年院庆" },
  -- What happens once: one thing cannot have it on two dates.
  events = {
    "开馆", "开工", "动工", "奠基", "竣工", "完工", "通车", "投产", "投用", "投入使用", "投入运营", "启用", "揭牌", "挂牌", "揭幕", "开业", "开园", "开通", "开街", "开镰", "落成", "封顶", "合龙", "贯通", "签约", "试运行", "试产", "验收", "首飞", "首航", "首发", "开建", "建成", "成立", "创办", "创建", "创立", "设立", "上市", "发布", "出生", "逝世", "去世", "开幕", "闭幕", "获批", "立案", "宣判", "开庭", "上诉", "逮捕", "刑事拘留", "起诉", "提起公诉", "报名", "入学", "开赛", "当选", "就任", "履新", "退休", "入职", "毕业", "搬迁", "迁入", "交付", "并网", "点火", "下线", "挂网", "开标", "正式运营", "正式开馆", "正式通车", "正式投用", "正式投产", "正式启用",
  },
  -- Along one chain a later step cannot come before an earlier one: over a paragraph, or only where the two dates stand
  -- side by side. A step may have several words.
  chains = {
    { paragraph = true, { "立案" }, { "拘留" }, { "逮捕" }, { "起诉", "提起公诉" }, { "开庭" }, { "宣判" }, { "上诉" } },
    { { "签约" }, { "奠基" }, { "动工", "开工", "开建", "破土" }, { "封顶", "合龙", "贯通" }, { "竣工", "完工", "建成", "落成" }, { "验收" },
      { "投产", "投用", "投入使用", "投入运营", "启用", "通车", "开馆", "开业", "开园", "开街", "运营" } },
    { { "开幕" }, { "闭幕" } },
    { { "入学" }, { "毕业" }, { "退休" }, { "逝世", "去世" } },
  },
  running = { "连续", "已连续", "已经连续", "蝉联" },
  -- Behind a plan's name: its first and its last year.
  first_year = { "开局之年", "开局年", "第一年", "首年", "起步之年", "的开局之年", "的第一年", "规划开局之年", "规划的开局之年" },
  last_year = { "收官之年", "收官年", "最后一年", "的收官之年", "的最后一年", "规划收官之年", "规划的收官之年", "规划的最后一年", "收官" },
  -- A yearly event, and words that tell of years without it.
  yearly = { "每年一届", "一年一届", "每年举办一届", "每年举办一次", "每年举行一次", "每年举行一届", "每年颁发一次", "每年评选一次", "一年一度", "一年一次", "逐年举办", "年年举办" },
  paused = { "停办", "停了", "停一届", "中断", "取消", "暂停", "停赛", "未举办", "没有举办", "延期" },
  edition = { "届" },
  -- A date to come with one of these behind it is told as past, unless the sentence speaks of plans.
  done = { "圆满", "落下帷幕", "了第一", "宣布了", "举行了", "签下了", "签订了", "启动了", "完成了", "开通了", "通过了", "获得了", "取得了", "建成了", "开了", "送走了", "迎来了", "吸引了", "种下了", "培了", "剪了", "揭了", "会上", "仪式上", "论坛上", "活动上", "受到了", "受到表扬" },
  -- The same, so surely that what follows in the sentence cannot make it a plan.
  finished = { "已经", "已于", "已在", "已全部", "已完成", "已正式", "已顺利", "已明显", "已基本", "已全面", "已结束", "已恢复", "已陆续", "办理完毕" },
  shall = { "将" },
  planned = { "拟", "计划", "预计", "力争", "确保", "届时", "定于", "有望", "即将", "规划", "目标", "预定", "准备", "打算", "要在", "安排", "为止", "止", "截止", "前完成", "之前", "到期", "期满", "原定", "如果", "若", "假如", "承诺" },
  since = { "以来", "来", "起", "开始", "至今" },
  since_before = { "自", "从", "自从", "打从", "始于", "始建于", "建于" },
  -- Before an edition in its clause: the one after, or before, the draft's own.
  next_one = { "明年", "下一届", "下届", "来年" },
  last_one = { "上一届", "上届", "去年" },
  -- Shortly before a duration that runs to the day of publication: from that very date on, or merely so long.
  from_then = { "至今", "迄今", "距今", "至今已" },
  so_long = {
    "已有", "已经", "已", "走过", "整整", "满", "才", "如今", "一干就是", "一守就是", "一住就是", "一教就是", "一做就是", "一待就是", "一写就是", "一走就是", "坚持了", "坚守了", "整",
  },
  -- Between a weekday and the date behind it; before a weekday that is told of a date; between that date and these.
  that_is = { "也就是", "即", "就是", "，也就是", "，即", "，就是" },
  is_weekday = { "是", "为", "恰逢", "正是", "正值", "适逢", "恰是", "正好是", "刚好是", "恰好是", "又是", "，是", "，恰逢", "，正是", "，正值", "，适逢", "正逢", "，正逢", "是个", "逢" },
  that_day = { "那天", "这天", "当天", "这一天", "那一天", "当日", "这日", "那日" },
  -- Right behind a duration: it runs to the day of publication, if from the date before it.
  so_far = { "来", "以来", "了", "过去了", "历史", "的历史", "历程", "如一日", "风雨", "的风雨", "的时间", "间" },
  -- Between a date and such a duration: the duration ended there.
  ended = { "时，", "前，", "时已", "之前", "此前", "以前", "曾", "截至", "到", "至" },
  -- Behind a duration, before a date: that much later, or earlier.
  later = { "后", "之后", "以后", "过后" },
  earlier = { "前", "之前", "以前" },
  -- These make the date of an event another one's.
  not_event = { "周年", "以来", "来", "后", "前", "纪念" },
}
