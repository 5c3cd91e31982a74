-- Changes: from one value to another, by a difference, by a rate.
return {
  -- rates over years
  { "(年均|年平均|年均复合|平均每年|每年平均|年均递) .8 @change (约|近|了|率)? @reach? {rate:P}",
    "年均 (增幅|增速|增长率|递增) @reach? {rate:P}", sort = "yearly" },
  -- each step of a row: 每年递增20%, 以20%的速度递增; the whole of it: 累计上调450元
  { "(逐季|每季|每季度|每月|逐月|每周|每届|每期|每天|逐日) !最|平均|均 (都|均|也|约)? .8 @change (约|近|了)? {rate:P}", "(逐季|每季|每季度|每月|逐月|每周|每届|每期|每天|每日|逐日|每小时|每分钟|月均|季均|日均|周均) !最 (都|均|也|约)? .8 @change (约|近|了)? {difference:NQ}", sort = "steady-row" },
  { "(每年|逐年|年年) !最|平均|均 (都|均|也|约)? .8 @change (约|近|了)? {rate:P}", "(每年|逐年|年年|年均|平均每年|每年平均) !最 (都|均|也|约)? .8 @change (约|近|了)? {difference:NQ}",
    "^ (年增|年减|年均增|年均减|年净增|年净减|年增加|年减少) (约|近|了)? {difference:NQ}", "平均 {:U=一年} .4 @change (约|近|了)? {difference:NQ}",
    "(以|按) (每年|年均|年)? {rate:P} 的 (年均)? (速度|幅度|增速|比例|速率|增长率|增幅) (持续|连续|稳步|逐年)? @change",
    "(连续|连着|接连|一连) {:U} .10 @change (约|近|了)? {rate:P}", sort = "steady" },
  { "!<平均 {:U=一年} (要|就|可|能)? .4 @change (约|近|了)? {difference:NQ}", sort = "steady-year" },
  { "(累计|一共|总共|前后共|前后|先后共|总计) .2 @change (约|近|了)? {rate:P}", "(累计|一共|总共|前后共|前后|先后共|总计) .2 @change (约|近|了)? {difference:NQ}", sort = "overall" },
  -- both ends: 由28所合并为19所
  { "(由|从|自) {:U} (前|之前|以前) .20 {from:NPTUGO} .16 @up_to .10 {to:NPTUGO}", "(由|从|自) {:U} (前|之前|以前) .20 {from:NPTUGO} .16 @down_to .10 {to:NPTUGO}",
    "(由|从|自) .20 {from:NPTUGO} .16 @up_to .10 {to:NPTUGO}", "(由|从|自) .20 {from:NPTUGO} .16 @down_to .10 {to:NPTUGO}" },
  { "(由|从) .20 {from:NPTU} @comma? .16 @to .6 {to:NPTU}" },
  { "(原定|原来|原有|原先|原计划|原本|原) .8 {from:NPTU} .12 @up_to .8 {to:NPTU}",
    "(原定|原来|原有|原先|原计划|原本|原) .8 {from:NPTU} .12 @down_to .8 {to:NPTU}" },
  { "@than .18 {from:NPTUG} .4 多 .1 {rate:P}", direction = "up" },
  { "@than .18 {from:NPTUG} .4 少 .1 {rate:P}", direction = "down" },
  -- 由年初的78条净增4条，达到84条
  { "(由|从|在) .16 {from:NPTUG} (的基础上)? .4 @change (约|近|了)? {difference:NQU} @comma? .2 (达到|达|增至|增加到|升至|降至|减至|减少到|跌至|跌到|落到|落至|回落至|回落到|回升至|回升到|涨至|涨到|升到|升为|降到|降为|提高到|提升到|提升至|攀升至|攀升到|扩大到|扩大至|缩小到|缩小至|为|至|有) .6 {to:NPTUG}",
    "(由|从|在) .16 {from:NPTUG} (的基础上)? .4 @change (约|近|了)? {rate:P} @comma? .2 (达到|达|增至|增加到|升至|降至|减至|减少到|跌至|跌到|落到|落至|回落至|回落到|回升至|回升到|涨至|涨到|升到|升为|降到|降为|提高到|提升到|提升至|攀升至|攀升到|扩大到|扩大至|缩小到|缩小至|为|至|有) .6 {to:NPTUG}" },
  -- 比去年的4.7亿元多赚7100万元, 比上月的320度少用了34度: any verb behind 多 or 少
  { "@than .18 {from:NU} .2 !<不|很|许|最|少 多 !少 .2 {difference:NU}", direction = "up" },
  { "@than .18 {from:NU} .2 !<至|不|最|多 少 !多 .2 {difference:NU}", direction = "down" },
  { "@than .18 {from:N} .4 (新增|净新增|新添|添置|多供|多销|多进|多投|多打|多收|多办|多开) .2 {difference:N}", direction = "up" },
  -- 9.58亿元（16.5亿元减去已完成的7.92亿元）
  { "{difference:N} @open .4 {from:N} (减去|减|扣除|扣去|刨去) .8 {to:N}", "{from:N} (减去|扣除|扣去|刨去) .8 {to:N} @comma? .6 (为|是|得|剩|还剩|余|等于|即|就是) .4 {difference:N}",
    "{from:N} @comma (减去|减掉|扣除|扣去|扣掉|刨去|刨掉|除去) .8 {to:N} @comma (净|结余|净剩|还剩|剩下|余下|实得|实收|到手) .6 {difference:N}", direction = "down" },
  -- both values, the other place's right behind: 增长7.3%，高于全国1.1个百分点，全国为6.2%
  { "{to:P} @comma .8 (高于|快于|高出|高过|超过|超出) @place_scope (平均|平均水平|平均值|水平|增速)? {difference:Q} @comma (而)? @place_scope .4 (为|是|增长|达|只有|仅为) {from:P}",
    "{to:P} @comma .6 (比|较) @place_scope (平均|平均水平|平均值|水平|增速)? (高|快|高出|高了|快了|多) {difference:Q} @comma (而)? @place_scope .4 (为|是|增长|达|只有|仅为) {from:P}", direction = "up" },
  { "{to:P} @comma .8 (低于|慢于|少于) @place_scope (平均|平均水平|平均值|水平|增速)? {difference:Q} @comma (而)? @place_scope .4 (为|是|增长|达|高达) {from:P}",
    "{to:P} @comma .6 (比|较) @place_scope (平均|平均水平|平均值|水平|增速)? (低|慢|低了|慢了|少) {difference:Q} @comma (而)? @place_scope .4 (为|是|增长|达|高达) {from:P}", direction = "down" },
  -- 预算720万元，比上年压减10%，上年预算为800万元: the same word for both
  { "(预算|计划|指标|任务) .8 {to:N} @comma (比|较) {:D=上年|去年} .4 @change (约|近|了)? {rate:P} @comma {:D=上年|去年} (的)? (预算|计划|指标|任务) (数|额)? (为|是) {from:N}" },
  -- 老李用了48分钟，小张慢了5分钟，用时53分钟
  { "{from:U} .8 @comma !比|较|他比|她比|又比 .4 慢 了? {difference:U} @comma (成绩|用时|耗时|完赛成绩) (是|为|则是)? {to:U}", direction = "up" },
  { "{from:U} .8 @comma !比|较|他比|她比|又比 .4 快 了? {difference:U} @comma (成绩|用时|耗时|完赛成绩) (是|为|则是)? {to:U}", direction = "down" },
  -- 水位28.36米，距30.50米的警戒线还有2.14米
  { "{to:N} @comma (离|距|距离) .4 {from:N} 的 .6 (还有|还差|尚有|尚差|仅差|只差|还剩) .2 {difference:N}" },
  -- 去年排第7位，今年升至第5位，前进了两位
  { "{:D=@prior} .8 {from:O} @comma {:D=@this} .6 (升至|升到|跃升至|跃升到|跃居|前进到|前移至|前移到|上升到|上升至|提升到|提升至|进到) {to:O} @comma (前进|上升|提升|前移|跃升) 了? {difference:N}", direction = "up" },
  -- a base with what follows from it: 比上年的72.3亿元增长15.9%
  { "@than .18 {from:NPTUG} !前|之前|以前 (相比)? .12 @change (约|近|了)? {difference:NQUT} @comma? .6 @change (约|近|了)? {rate:P}",
    "@than .18 {from:NPTUG} !前|之前|以前 (相比)? .12 !<至少|起码|最少 @change (约|近|了)? {difference:NQU}",
    "@than .18 {from:NPTUG} !前|之前|以前 (相比)? .12 @change (约|近|了)? {rate:P}",
    "(@than|与) .18 {from:NPTUG} 相比 @comma? .8 @change (约|近|了)? {rate:P}" },
  -- as long, as heavy: 比老渠的52.3公里长12.5公里
  { "(比|较) .18 {from:NPU} .2 (长|深|重|厚|宽|远|大|粗|贵|长了|深了|重了|厚了|宽了|远了|大了|粗了|贵了) (约|近)? {difference:NQU}", direction = "up" },
  { "(比|较) .18 {from:NPU} .2 (短|浅|轻|薄|窄|近|小|细|矮|短了|浅了|轻了|薄了|窄了|近了|小了|细了|矮了) (约|近)? {difference:NQU}", direction = "down" },
  -- the base in brackets: 比2023年（944.3亿元）增长8.5%
  { "(@than|与|同) .16 @open .2 {from:NPTUG} @close (相比)? @comma? .10 @change (约|近|了)? {difference:NQU}",
    "(@than|与|同) .16 @open .2 {from:NPTUG} @close (相比)? @comma? .10 @change (约|近|了)? {rate:P}" },
  -- no more than a direction: 较上年同期的2275列继续增加
  { "@than {:D=上年|去年|上一年|同期} .4 {from:NPTUG} (继续|有所|明显|进一步|略有|稳步|小幅|大幅|稳中有|持续|又有|均有|再度|显著|稍有|微有) @up",
    "@than {:D=上年|去年|上一年|同期} .4 {from:NPTUG} (继续|有所|明显|进一步|略有|稳步|小幅|大幅|稳中有|持续|又有|均有|再度|显著|稍有|微有) @down" },
  -- 58.4%，去年是61.2%，有所下降: the same, the base told by itself
  { "^ (而|但|其)? {:D=@prior} (同期|底|末)? (则)? (为|是|有|达|只有|仅为|高达)? {from:NPG} @comma (今年|同比|目前|如今)? (有所|明显|略有|小幅|大幅|显著|稍有|微有) @up ^", direction = "up" },
  { "^ (而|但|其)? {:D=@prior} (同期|底|末)? (则)? (为|是|有|达|只有|仅为|高达)? {from:NPG} @comma (今年|同比|目前|如今)? (有所|明显|略有|小幅|大幅|显著|稍有|微有) @down ^", direction = "down" },
  -- the value now comes last: 较年初的8.6万吨减少2.1万吨，为6.5万吨
  { "!<参|赠|给|授|共 (@than|与|同) .18 {from:NPTUG} (相比)? @comma? .14 @change (约|近|了)? {difference:NQU} @comma? !@prior .4 (达到|达|为|共|至|升至|降至|增至|降为|还有|剩) .4 {to:NPTUG}" },
  -- 净增1.2万户，年末达到21.8万户，上年末为20.6万户: the gain, what it led to, and where it began
  { "净增 .10 {difference:N} @comma .8 (达到|达|为|有|增至|升至|增加到) .2 {to:N} @comma (而)? {:D=@prior} (还|则)? (为|是|有|仅为|只有) {from:N}", direction = "up" },
  { "净减 .10 {difference:N} @comma .8 (降至|降到|为|有|减至|剩) .2 {to:N} @comma (而)? {:D=@prior} (还|则)? (为|是|有|高达) {from:N}", direction = "down" },
  -- 成绩11分46秒，比亚军快38秒，后者成绩12分24秒
  { "{to:U} @comma (仅|只|足足|整整)? 比 .24 快 了? {difference:U} @comma (后者|对方) (的)? .4 {from:U}", direction = "down" },
  { "{to:U} @comma (仅|只|足足|整整)? 比 .24 慢 了? {difference:U} @comma (后者|对方) (的)? .4 {from:U}", direction = "up" },
  { "(@than|与|同|跟|和) .18 {from:NPTUG} 相比 @comma? .4 翻 了? {doublings:T} !半|还|多|以上|有余|出头|不止|强", "(@than|与|同|跟|和) .18 {from:NPTUG} 相比 @comma? .6 {doublings:T=番} !半|还|多|以上|有余|出头|不止|强" },
  { "@than .18 {from:NPTUG} .4 翻 了? {doublings:T} !半|还|多|以上|有余|出头|不止|强", "@than .18 {from:NPTUG} .4 {doublings:T=番} !半|还|多|以上|有余|出头|不止|强", "@than .18 {from:NPTUG} .4 (增长|增加|提高|增) 了? {times:T}" },
  { "(@than|与) .18 {from:NPTUG} (相比)? .12 @change (约|近|了)? {rate:P} @comma? .2 (达到|达|至|为|升至|降至) .2 {to:NPTUG}",
    "!<起|升|至|最|新|许|很|不|更|总|达|正|副 @change (约|近|了)? {rate:P} @comma? (达到|达|至|升至|降至|增至) .2 {to:N}",
    "!<起|升|至|最|新|许|很|不|更|总|达|正|副 @change (约|近|了)? {difference:N} @comma? (达到|达|至|升至|降至|增至) .2 {to:N}" },
  { "{:D=@prior} .12 {from:N} ,10 {:D=@this} .12 @change (约|近|了)? {rate:P} @comma? (达到|达|为) .4 {to:N}" },
  -- 产蜜118.8吨。……去年遭了倒春寒，产量是99吨，今年多收两成: the value now was told before
  { "{:D=@prior} ,16 {from:NP} ,4 {:D=@this} .4 @change (约|近|了)? {rate:P}", "{:D=@prior} ,16 {from:NP} ,4 {:D=@this} .4 @change (约|近|了)? {difference:NQ}",
    "{:D=@prior} ,16 {from:NP} ,4 (总量|总数|总额|总体) .4 @change (约|近|了)? {rate:P}", sort = "recalled" },
  { "(由|从) .16 {from:NPTUG} (的基础上)? .2 @change (约|近|了)? {rate:P} ^", "(由|从) .16 {from:NPTUG} (的基础上)? .2 @change (约|近|了)? {difference:NQU} ^",
    "在 .16 {from:NPTUG} 的? 基础上 .4 @change (约|近|了)? {rate:P} ^", "在 .16 {from:NPTUG} 的? 基础上 .4 @change (约|近|了)? {difference:NQU} ^", sort = "recalled" },
  { "(与|同|跟|和|比|较) .14 {from:N} 、 .8 {from:N} 相比", sort = "bases" },
  -- against a plan that is printed elsewhere in the sentence
  { "(比|较) (原|原定|年初|年度)? (计划|预算|预期|目标|任务|概算|设计) .4 @change (约|近|了)? {difference:NQU}",
    "(比|较) (原|原定|年初|年度)? (计划|预算|预期|目标|任务|概算|设计) .4 @change (约|近|了)? {rate:P}", sort = "plan" },
  -- last year first: 去年产量3.6万台，今年4.5万台，增长25%
  { "{:D=@prior} .12 {from:N} ,10 {:D=@this} .14 {to:N} @comma? .10 @change (约|近|了)? {rate:P}",
    "{:D=@prior} .12 {from:N} ,10 {:D=@this} .14 {to:N} @comma? .10 @change (约|近|了)? {difference:N}" },
  -- then and now: 从前一班装140箱，如今210箱，多了一半
  { "^ .4 {:D=@prior} .12 {from:NPUG} ,12 {:D=@this} .10 @up_to .4 {to:NPUG}", "^ .4 {:D=@prior} .12 {from:NPUG} ,12 {:D=@this} .10 @down_to .4 {to:NPUG}" },
  { "^ .4 @before .12 {from:NPUG} ,10 (@after|{:D=@this}) .10 @up_to .4 {to:NPUG}", "^ .4 @before .12 {from:NPUG} ,10 @after .10 @down_to .4 {to:NPUG}",
    "^ .4 @before .10 {from:NPUG} @comma .4 @after !多|少|比|较|增|减|下|上|提|降|涨|净|同|又|再|新 .8 {to:NPUG}", "^ @after .6 {to:NPUG} @comma @before .4 {from:NPUG}",
    "^ .4 (从前|过去|以往|原来|原先|原本|此前|早先|开通前|通车前|改造前|整治前|搬迁前|建成前) .12 {from:NPTUG} @comma .10 (后|现在|如今) (只需|只要|仅需|仅|只|缩短至|为|是|有|需|要|就)? .2 {to:NPTUG}",
    "^ .4 {:D=@prior} .10 {from:NPUG} @comma (而)? {:D=@this} !多|少|比|较|增|减|下|上|提|降|涨|净|同|又|再|新 .8 {to:NPUG}", "^ .4 {:D=@prior} .10 {from:NPUG} @comma .4 @after !多|少|比|较|增|减|下|上|提|降|涨|净|同|又|再|新 .8 {to:NPUG}" },
  { "^ .8 @before .4 {from:NPUG} @comma .4 (重组|整合|合并|归并|撤并|精简|优化|压减|调整|扩建|增加|扩展|发展) (为|成|到|至) .2 {to:NPUG}" },
  { "{:D} .12 {from:N} ,6 {:D} .8 @change (约|近|了)? {rate:P} @comma? .2 (达到|达|达|为|至|升至|降至|增至) .4 {to:N}",
    "{:D} .10 {from:N} ,4 {:D} .8 @up_to .4 {to:N}", "{:D} .10 {from:N} ,4 {:D} .8 @down_to .4 {to:N}", sort = "grown" },
  -- 2014年卖了90万元，2015年卖到414万元，增长360%
  { "{:D} .6 {from:N} @comma (而|到|至|但|到了)? {:D} .8 {to:N}", sort = "dated" },
  -- 超过78.60米的警戒水位0.14米
  { "{from:NP=超过|高于|高出|超出|超|快于|多于} 的 .8 {difference:NQ}", direction = "up", sort = "exact" },
  { "{from:NP=低于|少于|不及|不足} 的 .8 {difference:NQ}", direction = "down", sort = "exact" },
  { "(高出|超出|超过|高于|快于|多于) {from:NP} 的 .8 {difference:NQ}", direction = "up" }, { "(低于|少于|不及|慢于) {from:NP} 的 .8 {difference:NQ}", direction = "down" },
  -- 三年前只有12家，现在发展到47家
  { "^ .4 {:U} (前|之前|以前) .14 {from:NPUG} ,6 {:D=@this} .8 @up_to .4 {to:NPUG}", "^ .4 {:U} (前|之前|以前) .14 {from:NPUG} ,6 {:D=@this} .8 @down_to .4 {to:NPUG}",
    "^ .4 {:U} (前|之前|以前) .14 {from:NPUG} @comma (而)? {:D=@this} .8 (达到|达|为|是|有|已有|到) .2 {to:NPUG}",
    "^ .10 {:D=@prior} .14 {from:NPUG} @comma (而)? {:D=@this} .8 (达到|达|为|是|有|已有|到) .2 {to:NPUG}" },
  -- over several years, said so: 两年间增长五成
  { "{:U} (间|来|里|内|中)? (累计|共|大幅|净|又|已)? @change (约|近|了)? {rate:P}", sort = "spanned" },
  -- of what it is per: 每升少了0.02毫克
  { "^ 每 .3 @change (约|近|了)? {difference:NU}" },
  { "(多|少) .2 了 {difference:NQUG}" },
  -- 相差9分: between the two values before
  { "@shift (整整|足足)? {difference:NQUG} !就|便|才|即可", "@between (了|为|达|整整|足足|约)? {difference:NQUG} !就|便|才|即可", sort = "between" },
  { "后者 (比|较) 前者 .1 (多|高|长|重|大|贵|多出|高出|多了|高了) (约|近)? {difference:NQ}", "前者 (比|较) 后者 .1 (少|低|短|轻|小|便宜|少了|低了) (约|近)? {difference:NQ}",
    "^ 后者 .1 (多出|高出|多了|高了) {difference:NQ}", "^ 前者 .1 (少了|低了) {difference:NQ}", sort = "between-last", direction = "up" },
  { "前者 (比|较) 后者 .1 (多|高|长|重|大|贵|多出|高出|多了|高了) (约|近)? {difference:NQ}", "后者 (比|较) 前者 .1 (少|低|短|轻|小|便宜|少了|低了) (约|近)? {difference:NQ}",
    "^ 前者 .1 (多出|高出|多了|高了) {difference:NQ}", "^ 后者 .1 (少了|低了) {difference:NQ}", sort = "between-last", direction = "down" },
  { "(前者|后者) (比|较) (前者|后者) .1 (多|少|高|低|长|短|重|轻|大|小|快|慢|贵|便宜|早|晚|多出|高出|低了|多了|少了) (约|近)? {difference:NQUG}", sort = "between-last" },
  { "(超收|短收|超支|节支|盈余|亏空) (了|达|为)? {difference:N}", sort = "between" },
  -- 跟2020年的31万册比，多借了4万册
  { "(跟|与|和|同|较之) .14 {from:NPTUG} (比|相比|相较|比起来|比较)" },
  -- a base by itself: 上年同期为80.4亿元
  { "^ (而|但|其)? {:D=@prior} (同期|同日|同月|同口径|末|底)? (则|还|仅|才|也)? (为|是|有|仅为|只有|仅|完成|实现|开行|接待|同期为|同期是|数为|的)? {from:NPUG}",
    "^ (而|但|其)? {:D=@prior} (同期|同日|同月|同口径|末|底)? @comma? @same_figure (则|还|仅|才|也)? (为|是|有|仅为|只有|仅) {from:NPUG}", "^ (当时|那时|彼时) @comma? @same_figure (则|还|仅|才|也)? (为|是|有|仅为|只有|仅) {from:NPUG}",
    "^ (而|但)? @before (则|还|仅|才)? (为|是|有|只有|仅)? {from:NPUG}", "^ !多|少|比|较|增|减 .4 !多|少|比|较|增|减 {:D=@prior} (同期)? (为|是|有|仅为|只有) {from:NPUG} ^",
    "^ (而|但)? {:U} (前|之前|以前) (则|还|同期)? (为|是|有|只有|仅|才|要|用|得|需|花|须|卖) {from:NPUG}", "^ (而|但)? {:D=@prior} .8 @open *8 @close (为|是|有|仅为|只有) {from:N}", "^ (而|但)? @before (同期|同日|同月|同口径) (为|是|有|仅)? {from:NPUG}",
    "^ (而|但)? {:D=@prior} !@target .8 (为|是|仅为|只有) {from:N}",
    "^ (去年|上年|上年同期|去年同期|上一年|基期) (同期)? .4 (为|是|有|仅为|只有|仅|完成|实现) .4 {from:N}", sort = "year" },
  -- 2023年45.0亿元, at the end: a base only of an earlier year
  { "^ (而|但)? {:D=年} (同期|年底|年末)? {from:N} ^", sort = "dated" },
  -- 休渔前是90元: what it was before something
  { "^ .6 !<目|此|从|日|以|空|之|提|年|月|天|午|周|跟|面|当|眼|生|事|产|战|会|餐|饭|赛 前 (还|则|才|都|仅|也)? (为|是|只有|仅为|仅|只) {from:NPUG}", sort = "state" },
  -- 2022年为96万人次: a base only where the other value is of a later year
  { "^ (而|但)? {:D} (同期)? (则|还|仅|才)? (为|是|仅为|只有|有|达|仅有) {from:NP}", "^ (而|但)? {:D} (同期)? @comma? @same_figure (则|还|仅|才)? (为|是|仅为|只有|有|达|仅有) {from:NP}", sort = "dated" },
  -- （2023年18.00亿元）
  { "^ {:D=年} .4 {from:NP} ^", sort = "bracketed" },
  -- 上年净利润5.04亿元: the words before and the figure's own label
  { "^ (而|但|其)? {:D=@prior} .10 {from:NPUG}", "^ (而|但|其)? @before .10 {from:NPUG}", "^ .8 (首月|首年|首日|首季|首周|首期|首届|之初|初期) .10 {from:NPUG}", "^ .12 (去年末|上年末|去年底|上年底|年初) (报|收于|报收|收报|为)? {from:NPUG}", sort = "bare" },
  -- from the month before: no base of last year belongs to it
  { "环比 .6 @change (约|近|了)? {rate:P}", "(比|较) (上月|上季度|上周|上季) .6 @change (约|近|了)? {rate:P}", sort = "aside" },
  -- what leans on the level before it
  { "!<起|升|至|最|新|许|很|不|更|总|达|正|副 @change (约|近|了|为)? {rate:P}" },
  -- 非税涨得快，8.7%; 降幅最大，达两成: how it moved is said first, how far behind a comma
  { "!<起|最|新|许|很|不|更|总|正|副 @change 得? (也|都|还|又)? (最|更|较|很|比较|尤其|格外|相当|极|特别|非常)? (快|多|猛|狠|凶|大|高|明显|显著|迅猛|厉害|突出|可观|强劲) @comma (达到|达|为|高达|是)? {rate:P} !的" },
  -- 增速高达45%: a noun says that it is a rate of growth
  { "(增速|涨幅|增幅|升幅|增长率|增长幅度|上涨幅度) (正好|恰好|刚好|整整|恰恰|则|也|已|已经)? (高达|达到|达|超过|为|是|有|约为|约|仅为|只有|正好是|恰为|接近|近|逾|不到)? {rate:P}", direction = "up" },
  { "(降幅|跌幅|减幅|降低幅度|下降幅度|压缩幅度|压降幅度|缩减幅度) (正好|恰好|刚好|整整|恰恰|则|也|已|已经)? (高达|达到|达|超过|为|是|有|约为|约|仅为|只有|正好是|恰为|接近|近|逾|不到)? {rate:P}", direction = "down" },
  -- but 主塔高180米 tells how high it is
  { "!<起|升|至|最|新|许|很|不|更|总|达|正|副 !高 @change (约|近|了)? {difference:NQU}", "!<起|升|至|最|新|许|很|不|更|总|达|正|副 (高出|高了) (约|近|了)? {difference:NQU}", "^ (则|也|要|各|同比|环比)? 高 (约|近|了)? {difference:NQU}", "!<起|升|至|最|新|许|很|不|更|总|达|正|副 高 (约|近|了)? {difference:Q}" },
  -- 多打一成, 少等四成时间: whatever is done more or less
  { "!<最|更|较|很|许|不|大|太|至|众|差|这|那|么|几|很|诸|繁|增 多 !达|为|数|是|占|半|在|于|年|由|以|的|了|个|种|家|次 .1 {rate:P}", direction = "up" },
  { "!<最|更|较|很|许|不|太|至|这|那|么|减|缺|短|稀|年|青 少 !于|数|有|则|不|年|儿|占|的|了|个|见|量|许 .1 {rate:P}", direction = "down" },
  { "翻 了? {doublings:T} !半|还|多|以上|有余|出头|不止|强", "{doublings:T=番} !半|还|多|以上|有余|出头|不止|强" },
  -- 多流入0.77亿元, 每升少了0.02毫克: the same of an amount, at the head of its clause
  { "^ (今年|同比|一年|全年|又|还|足足|整整)? .3 !<最|更|较|很|许|不|大|太|至|众|差|这|那|么|几|诸|繁|增 多 !时|达|为|数|是|占|半|在|于|年|由|以|的|个|种|家|次|地|人|到|至 .2 {difference:NQU}", direction = "up" },
  { "^ (今年|同比|一年|全年|又|还|足足|整整)? .3 !<最|更|较|很|许|不|太|至|这|那|么|减|缺|短|稀|年|青 少 !时|于|数|有|则|不|年|儿|占|的|个|见|量|许|人|到|至|为 .2 {difference:NQU}", direction = "down" },
  { "{rate:P=减半|腰斩|砍半}", direction = "down" },
  { "(增长|增加|提高|增|扩大|提升|涨|上涨|升|上升|攀升|激增|猛增|大增|暴涨|飙升|扩张|增多|净增|扩容|膨胀) 了? (约|近|整整|足足)? {times:T}" },
  -- 还剩46顶, 高出底线5个百分点, 150万千瓦的余量
  { "@rest .6 {difference:NQUG}", "(比|较) <whole:20> (@change|长|短|重|轻|宽|窄|深|浅|暖|冷|贵|厚|薄|老|大|小|快|慢|早|晚|强|弱|远|近) 了? {difference:NQUG}", "(比|较) <whole:20> (多|少) .2 {difference:NQU}", "(比|较|与) .14 (多|少) .1 {difference:NQUG}", "(又|再|还|足足|整整|反倒|反而|正好|刚好) .2 (@change|长|短|重|轻|宽|窄|深|浅|暖|冷|贵|大|小|快|慢|早|晚) 了? {difference:NQUG}",
    "(高出|低于|高于|超过|超出|快于|慢于|多于|少于) .14 @change? !<的 {difference:NQUG}", "超 .6 !<的 {difference:NQUG}",
    "{difference:NQUG} .8 (险胜|余量|缺口|差距|优势|空间|没有|未)", sort = "rest" },
}
