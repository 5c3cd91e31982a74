-- How lists are announced, separated and closed.
return {
  -- What is told in points (一是…): right behind a count, a comma may lead to them.
  point_nouns = {
    "教训", "任务", "事", "事情", "实事", "大事", "问题", "原因", "特点", "方面", "措施", "意见", "建议", "要求", "目标", "举措", "变化", "难题", "难点", "优势", "好处", "理由", "条件", "办法", "工作", "重点", "环节", "短板", "亮点", "经验", "体会", "感受", "原则", "困难", "障碍", "瓶颈", "趋势", "信号", "误区", "隐患",
    "风险", "挑战", "机遇", "关键", "文章", "功夫", "底线", "红线", "规矩", "承诺", "心愿", "愿望", "打算", "思路", "路子", "路径", "工程", "行动", "项目", "改革", "转变", "突破", "关系", "因素", "矛盾", "看法", "想法", "说法", "结论", "启示", "情形", "情况", "方式", "方法", "步骤", "途径", "渠道", "标准", "诉求", "疑问", "点", "条", "关",
  },
  -- At the end of a paragraph that counts points: they are told in the sections below it.
  sections_follow = { "如下", "梳理", "解读", "逐条", "逐一", "一一", "分述", "分头说", "具体来看", "下面", "请看", "分别是：" },
  -- At the start of the sentence behind points: there is one more.
  points_go_on = { "此外", "另外", "还有", "最后", "再者", "再有", "同时", "第", "其次", "除此之外", "另", "还", "至于", "再次", "再就是", "其三", "其四", "而", "更", "当然", "三", "四", "五" },
  -- What counts the characters of a quotation; what may stand between it and its count, and between a count and the quotation behind it.
  characters = { "个字", "个大字", "个红字", "个金字", "个烫金大字", "个鎏金大字", "个汉字", "字", "个红色大字", "个黑字", "个白字", "个楷体字", "个醒目大字", "个毛笔字", "个醒目的大字", "个血红大字", "个朱红大字" },
  characters_fill = { "这", "这短短", "，", "，就", "这么", "，就这么", "，短短", "，一共", "，共", "，总共", "这区区" },
  characters_told = { "：", "，", "是", "，是", "，就是", "就是", "写着", "写的是" },
  -- Between items. A list uses one of the separators throughout; a conjunction may join two items or stand inside one.
  separators = { "、" },
  goes_on = { "以及", "还有", "外加", "再加", "另加", "另有", "和", "与", "及", "暨", "并", "最后" },
  -- Right behind the comma after a list: what follows is told of all its items, so that it is done.
  of_all = {
    "每", "都", "均", "全", "各", "共", "总", "合计", "其中", "皆", "一并", "同时", "累计", "分别", "将", "已", "并", "由", "为", "是", "覆盖", "涉及", "吸引", "投资", "实现", "形成", "面积", "计划", "预计", "年", "占", "向", "与",
    "可", "能", "设计", "平均", "人均", "工期", "建筑", "长", "时速", "下设", "设", "带动", "服务", "惠及", "主要", "用于", "负责",
    "一个", "一字", "缺一", "一环", "一样", "整个", "首班", "末班", "一律", "无一", "没有一", "哪", "样样", "个个", "家家", "人人", "件件", "条条",
    "这些", "这", "它们", "他们", "她们", "获", "以", "从", "经", "在", "于",
  },
  -- The same: nothing is left out.
  complete = {
    "一个不落", "一个不少", "一个也不少", "一个都不少", "一个不多", "一个没少", "一个没落", "一个也没落", "一个都没落", "一个都没少", "一样不少", "一样不落", "一样都不", "一样也不", "一项不少", "一项不落", "一项都不", "一件不少", "一件不落", "一处不少", "一处不落", "一家不少", "一家不落",
    "一村不落", "一户不落", "一户不少", "一人不少", "一人不落", "一条不少", "一条不落", "一字不差", "缺一不可", "缺一不成", "缺了哪", "少一样", "少一个", "少了哪", "样样不少", "样样齐", "样样都", "悉数到", "全部到齐", "全都到齐", "都到齐", "一次凑齐", "总共就这", "一共就这", "就这些",
  },
  -- Times that are told by their dates: what counts them, what stands between a count and its dates, before a count of earlier ones
  -- (此前两次), before and behind the dates of those that another one comes after (继…之后).
  occasions = { "次", "回", "届", "度", "座", "冠", "轮", "场", "个冠军", "枚", "金" },
  occasions_told = { "（", "(", "分别", "依次", "：", ":", "即", "——", "是", "为", "一次在" },
  earlier_times = { "前", "此前", "之前", "前面", "先前", "过去", "前头", "此前的", "之前的", "以往" },
  earlier_told = { "分别是", "分别为", "分别在", "分别于", "分别发生在", "分别出现在", "是在", "依次是", "依次为", "依次在" },     -- behind a count of earlier times
  in_vain = { "未", "没能", "没有", "无缘", "失利", "落败", "落选", "告负", "惜败", "屈居", "亚军", "止步", "憾负", "错失", "失之交臂", "铩羽" },      -- of times without success
  follows = { "继", "继于", "继在" },
  afterwards = { "之后", "以后", "后", "以来" },
  -- Before a list: its items are told of others in turn, so that one may be told again.
  -- Around 一位 where things are told one by one (两位会长，一位是…，另一位是…).
  one_more = { "另", "另外", "还有", "再有", "又", "再", "有", "最后", "头", "先", "前", "后", "末", "第一位：" },
  -- Before a number with 第: it is the one right behind the last told; behind its name: it is the last of all.
  right_behind = { "紧接着的", "紧接着", "紧接其后的", "紧随其后的", "紧跟着的", "紧跟着是", "接下来的", "接下来是", "接着的", "接着是", "下一条即", "随后的" },
  is_last = { "即最后", "也就是最后", "也是最后", "是最后", "（最后", "，即最后", "，也是最后", "，也就是最后", "为最后", "，最后" },
  rest_of = { "其余", "其他", "其它", "剩下", "剩余", "余下", "剩", "别的", "未", "没", "唯", "只有" },
  one_person = { "位", "名", "人", "个" },
  one_is = { "是", "为", "叫", "名叫", "叫做", "即", "就是", "便是", "则是", "来自", "在", "姓", "由" },
  in_turn = { "分别", "依次", "先后", "轮流", "轮番", "每", "各", "交替", "反复", "喊", "叫着", "天气", "往返", "从" },
  one_of_them = { "其中", "其中的", "这当中", "其中以" },     -- before one of what was listed
  made_of = { "共", "共有", "共分", "分", "分为", "分成", "共计", "设", "共设", "分设", "由", "列", "共列", "含", "包含", "有", "凡", "总共", "一共", "写了", "讲了" },    -- before a count of all parts: 共四章
  -- Behind a bare numeral: it is the number of one of the things that are so counted (三级：一级…，二级…), never how many. Letters
  -- that the first of such names begins with (甲线…，乙线…).
  numbered_names = { "级", "档", "期", "等", "类", "区", "线", "组", "队", "标段", "轮", "号", "单元", "档次" },
  row_letters = { "甲", "乙", "丙", "丁", "上", "中", "下", "东", "南", "西", "北", "前", "后" },
  -- The first of things that are told by their numbers (首届…第二届); behind the name of one: it is told of once more.
  first_of_all = { "首", "头一", "首个" },
  -- What is attached to a text, with its number behind; before that: it is to be seen there.
  attached = { "附件" },
  sends_to = { "见", "详见", "参见", "参照", "按照", "按", "填写", "填报", "填好", "依据", "根据", "附于", "列于", "列入", "如", "以", "对照", "（", "(", "和", "、", "及" },
  told_again = { "结束", "完成", "过", "后", "之后", "以后", "期间", "又", "也", "还", "则", "上午", "下午", "晚", "早", "凌晨", "傍晚", "夜", "一早", "清晨", "的", "末", "再", "仍" },
  number_names = { "号", "路", "班", "线", "栋", "幢", "座", "区", "车间", "组", "队", "中", "小", "级" },    -- behind a numeral that is a name: 3号楼
  lines = { "路", "号线", "号" },      -- the same of lines: 26路
  -- Between two numbers: all from the one to the other; before the first of them.
  range_joints = { "到", "至", "—", "——", "-", "–", "～", "~" },
  labels_of = { "编号", "编号为", "编号从", "编号由", "编号自", "编号是", "序号", "序号为", "编为", "号码从" },
  says_of = { "是", "都", "均", "被", "将", "已", "在", "先", "同时", "共同", "也", "由" },     -- behind the last item: what is said of all
  -- In an item: it is more than one.
  several = { "夫妻", "夫妇", "两口子", "小两口", "老两口", "父子", "父女", "母子", "母女", "婆媳", "翁婿", "爷孙", "祖孙", "兄弟", "姐妹", "姊妹", "兄妹", "姐弟", "师徒", "一家", "俩", "仨", "双胞胎", "众人", "一行" },
  conjunctions = { "和", "与", "及", "以及", "暨" },
  alternatives = { "或", "或者" },      -- the same; before the last item it stands inside of one
  -- After a count: what follows is the list of exactly those things.
  announce = {
    "分别为", "分别是", "分别系", "分别有", "分别叫", "依次为", "依次是", "即", "即为", "也就是", "他们是", "她们是", "它们是", "这就是", "具体为", "具体是", "名单如下", "它们分别是", "分别落在", "分别设在", "分别建在", "依次途经", "依次经过",
  },
  -- The same, where what is counted is its subject: 四大板块涵盖, not 三家企业的产品涵盖.
  announce_own = { "涵盖", "通达", "直达", "途经", "串起", "连通", "通往", "飞往", "囊括" },
  -- Behind a label that counts (“三不”), besides those of "announce".
  announce_named = { "：", ":", "——", "—", "（", "(", "，即", ",即", "，就是", "是", "指", "就是", "为" },
  -- Before a count of what stands above it.
  above = { "这", "上述", "以上", "那", "前述" },
  -- The same, but only right behind what is counted, and with less certainty.
  announce_beside = { "为" },      -- behind one comma: 新增3个，为…
  announce_weak = { "为", "是", "：", ":", "——", "涉及", "包含", "有" },
  -- What follows are some of them.
  announce_some = { "包括", "其中有", "其中包括", "如", "例如", "比如", "既有", "诸如" },
  -- After the last item: there are more.
  open = { "等", "等等", "及其他", "……", "之类" },
  -- Between a list and its count: 这三家.
  demonstrative = { "这", "共", "共计", "合计", "一共", "总共", "那", "上述", "以上", "等共" },
  -- An item of a plain list holds none of these.
  clause_words = { "的", "了", "在", "对", "是", "有", "由", "把", "被", "将", "已", "并", "要", "能", "就", "也", "都", "还", "又", "不", "着", "过", "到" },
  -- Nouns that hold one of them.
  nouns = {
    "能源", "智能", "功能", "节能", "储能", "性能", "技能", "能力", "产能", "动能", "热能", "核能", "光能", "能量", "能效", "能耗", "就业", "就医", "就学", "就餐", "目的", "对外", "对口", "对接", "对策", "应对", "有机", "有限", "国有", "所有", "公有", "拥有", "特有", "持有",
    "在线", "在职", "在建", "在校", "在途", "在岗", "过程", "过渡", "通过", "过滤", "超过", "也门", "着陆", "着装", "到位", "到家", "报到", "到期", "签到", "是非", "了解", "了望", "将军", "要素", "重要", "主要", "需要", "必要", "要塞", "要件", "纪要", "摘要", "不动产", "不锈钢", "不良", "不夜城", "不孕",
    "还款", "偿还", "归还", "返还", "由来", "自由", "理由", "把手", "把关", "把脉", "被子", "被褥", "合并", "并购", "并网", "并轨", "都市", "首都", "成都", "都会", "已婚", "又见",
  },
  -- The first item starts behind the last of these.
  lead_sure = { "由", "来自", "分为", "分成", "会同", "下辖", "集中在", "集中于", "途经", "分布于", "依次经过", "依次是", "涵盖", "包括" },     -- the same, and nothing before them is of the list
  lead = {
    "来自", "围绕", "成立了", "成立", "包括", "推出", "推出了", "设立", "设立了", "设有", "建成", "建成了", "开设", "开设了", "打造", "打造了", "形成", "形成了",
    "涵盖", "覆盖", "聚焦", "瞄准", "依托", "通过", "实施", "实施了", "开展", "开展了", "举办", "举办了", "引进", "引进了", "获得", "获", "荣获", "入选", "以", "在", "对", "与", "将", "把", "由",
    "从", "为", "是", "有", "了", "的", "及", "至", "向", "给", "让", "使", "用", "按", "分", "新增", "培育", "培育了", "拥有", "组建", "组建了", "推行", "建立", "建立了", "出台", "出台了", "其中", "分为",
    "分成", "聘请", "邀请", "联合", "会同", "经", "据", "横跨", "跨", "途经", "流经", "串起", "串联", "连接", "抓好", "做好", "突出", "坚持", "完善", "健全", "落实", "发展", "壮大", "整合", "下辖", "辖", "涉及", "如", "被", "同", "自",
    "囊括", "斩获", "摘得", "夺得", "包揽", "主打", "主营", "种植", "种", "养殖", "生产", "销售", "推广", "参加", "开通", "开通了", "增设", "增设了", "设", "走访", "走访了", "调研", "考察", "公布", "公布了", "确定", "确定了", "明确", "明确了", "提出", "提出了",
  },
  -- A count of these names things that a list can name; other counts (次, 天, 吨) are never compared with one.
  things = { "句", "级", "问", "出", "折", "盏", "味", "辆", "架", "副", "幕", "曲", "拨", "档", "段",
    "部分", "阶段", "章", "步骤",
    "个", "家", "项", "件", "名", "人", "位", "所", "座", "条", "种", "类", "款", "大", "支", "只", "部", "处", "省", "市", "省市", "省份", "县", "区", "县区", "市县", "州", "国", "镇", "乡", "村", "乡镇",
    "街道", "社区", "场", "批", "方面", "环节", "步", "点", "招", "字", "关", "标准", "指标", "单位", "部门", "企业", "公司", "高校", "学校", "大类", "台", "套", "册", "篇", "首", "幅", "张", "片", "块", "道", "门", "科",
    "路", "线", "馆", "园", "站", "院", "厅", "委", "局", "部委", "组", "队", "轮", "维度", "领域", "板块", "组团", "系列", "品种", "样", "头", "棵", "株", "本", "份", "颗", "枚", "把", "对", "双", "间", "卷", "户", "姓", "河", "湖", "山", "岛", "桥", "起", "股", "艘", "宗", "桩", "栋", "幢", "尊",
  },
  -- Of these, those that may have their list right behind what is counted: 四大伙伴东盟、欧盟、美国和日本.
  listed_behind = { "大", "省", "市", "县", "区", "镇", "乡", "村", "国", "州", "地" },
  -- Not the things themselves but something done to or with them: a count before these says nothing about the list behind.
  not_after_count = { "弯", "以上", "以下", "以内", "左右", "多", "余" },
  -- Right before a count that is not that of the whole list: each has so many, or it is an ordinal.
  not_before_count = { "各", "各有", "各设", "各开", "各办", "各派", "各占", "均", "均有", "均为", "都有", "每次", "每天", "每处", "每地", "第", "获", "获得", "获评", "荣获", "斩获", "夺得", "摘得", "提出", "提交", "提了", "带来", "收到", "领取", "捐出", "派出", "拿出", "拿下", "新增", "新建", "新开", "建成", "完成", "承担", "承接", "开设", "投入", "设有", "拥有" },
  -- 一是…二是…, 第一，…第二，…: series inside running text. "before" and "after" enclose the ordinal.
  series = {
    { before = "", after = "是", numerals = "han", level = 7 },
    { before = "其", after = "，", numerals = "han", level = 7 },
    { before = "其", after = ",", numerals = "han", level = 7 },
    { before = "其", after = "是", numerals = "han", level = 7 },
    { before = "第", after = "，", numerals = "han", level = 6 },
    { before = "第", after = ",", numerals = "han", level = 6 },
    { before = "第", after = "：", numerals = "han", level = 6 },
    { before = "第", after = ":", numerals = "han", level = 6 },
    { before = "第", after = "、", numerals = "han", level = 6 },
    { before = "第", after = "是", numerals = "han", level = 6 },
    { before = "", after = "、", numerals = "han", level = 7 },
    { before = "", after = "要", numerals = "han", level = 7 },
    { before = "", after = "来", numerals = "han", level = 7 },
    { before = "第", after = "步", numerals = "han", level = 7 },
    { before = "（", after = "）", numerals = "han", level = 7 },
    { before = "(", after = ")", numerals = "han", level = 7 },
    { before = "（", after = "）", numerals = "digits", level = 8 },
    { before = "(", after = ")", numerals = "digits", level = 8 },
    { before = "", after = "", numerals = "circled", level = 8 },
    { before = "", after = ".", numerals = "digits", level = 8 },
    { before = "", after = "．", numerals = "digits", level = 8 },
    { before = "", after = "）", numerals = "digits", level = 8 },
    { before = "", after = ")", numerals = "digits", level = 8 },
  },
  -- Numbering at the start of a block; titled: of one that is a title (第二节 起步, not 第二节东渡队落后，……).
  numbering = {
    { before = "第", after = "章", numerals = "han", level = 1, titled = true },
    { before = "第", after = "部分", numerals = "han", level = 1, titled = true },
    { before = "第", after = "节", numerals = "han", level = 2, titled = true },
    { before = "第", after = "条", numerals = "han", level = 3 },
    { before = "", after = "、", numerals = "han", level = 2 },
    { before = "（", after = "）", numerals = "han", level = 3 },
    { before = "(", after = ")", numerals = "han", level = 3 },
    { before = "（", after = ")", numerals = "han", level = 3 },
    { before = "(", after = "）", numerals = "han", level = 3 },
    { before = "", after = ".", numerals = "han", level = 2 },
    { before = "", after = "．", numerals = "han", level = 2 },
    { before = "", after = "、", numerals = "digits", level = 4 },
    { before = "", after = ".、", numerals = "digits", level = 4 },
    { before = "", after = ".", numerals = "digits", level = 4 },
    { before = "", after = "．", numerals = "digits", level = 4 },
    { before = "（", after = "）", numerals = "digits", level = 5 },
    { before = "(", after = ")", numerals = "digits", level = 5 },
    { before = "（", after = ")", numerals = "digits", level = 5 },
    { before = "(", after = "）", numerals = "digits", level = 5 },
    { before = "", after = ")", numerals = "digits", level = 5 },
    { before = "", after = "）", numerals = "digits", level = 5 },
    { before = "", after = "", numerals = "circled", level = 6 },
    { before = "", after = "是", numerals = "han", level = 7 },
    { before = "", after = "要", numerals = "han", level = 7 },
    { before = "第", after = "，", numerals = "han", level = 6 },
    { before = "问题", after = "：", numerals = "digits", level = 4 },
    { before = "问题", after = "：", numerals = "han", level = 4 },
    { before = "【问题", after = "】", numerals = "digits", level = 4 },
    { before = "【问题", after = "】", numerals = "han", level = 4 },
    { before = "问", after = "：", numerals = "digits", level = 4 },
    { before = "问", after = "：", numerals = "han", level = 4 },
    { before = "案例", after = "：", numerals = "digits", level = 4 },
    { before = "案例", after = "：", numerals = "han", level = 4 },
    { before = "例", after = "：", numerals = "han", level = 4 },
    { before = "第", after = "问", numerals = "han", level = 4 },
  },
  -- What is counted is somebody's own (三个省的队伍); where those come from; what may stand between a clause's start and that.
  owned = { "的" },
  -- Between the comma behind a list and its bare count: A、B、C，共三家.
  in_all = { "共", "一共", "总共", "共计", "合计", "总计", "计", "整整", "刚好", "正好", "凑足", "不多不少" },
  origins = { "来自", "出自", "来自于", "分别来自", "分属", "分布在", "分布于", "散布在", "坐落在", "坐落于" },
  each = { "都", "均", "皆", "各", "每" },      -- in the clause of a count: it is told of each of several
  of_those = { "他们", "她们", "它们", "分别", "依次", "各", "都", "则", "均" },
}
