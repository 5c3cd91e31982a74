-- One figure is more than another.
return {
  { "{greater:NP} @comma? .4 (超过|高于|多于|大于|超出|超) 了? .14 {smaller:NP}" },
  { "{smaller:NP} @comma? .4 (低于|少于|小于|不及|不如) .14 {greater:NP}", sort = "below" },
  { "(最大|最高|最多|最长|最重|位居第一|居第一|排第一|第一名|第一位|居首|榜首) ,24 {greater:N} ;2 (其次|居第二|排第二|第二名|第二位|次之|居次) ,16 {smaller:N}" },
  { "(新增|新获|新建|新引进|新认定|新培育) .14 {smaller:N} ,8 (累计|总数|总量|总面积|总里程) .12 {greater:N}" },
  { "授信 .10 {greater:N} ,10 放款 .6 {smaller:N}", "(申报|申请) .10 {greater:N} ,10 (获批|授权) .6 {smaller:N}",
    "(签约|签订) .10 {greater:N} ,10 (落地|开工|履约|到位) .6 {smaller:N}", sort = "soft" },
  -- what holds, and what it holds; what there is, and what was taken of it; what went out, and what came back
  { "(容量|可容纳|能容纳|最多容纳|限载|核载|额定载客|核定载客|座位|座席|坐席|设计停车|设有座位) .6 {greater:N} .8 @comma? .10 (涌进|涌入|挤进|进场|入场|到场|坐了|坐进|坐满|实载|载客|载有|迎来|涌来|来了) .6 {smaller:N}",
    "(预备费|储备金|备用金|预留金|准备金|备用款|总额度|授信额度|救灾款) .8 {greater:N} ,12 (实际动用|已动用|动用|实际支出|实际使用|已使用|已用|用去|用掉|支用) .4 {smaller:N}",
    "余额 .8 {smaller:N} *40 !<新增|的|距|离|距离 (限额|上限|控制数) !尚|还|仅剩|只剩|剩|余 .6 {greater:N}", "(限额|上限|控制数) .6 {greater:N} ,10 余额 .4 {smaller:N}",
    "(发出|发放|下发) .10 {greater:N} ,10 (收回|回收) .6 {smaller:N}", "(收回|回收) .10 {greater:N} ,8 有效 .6 {smaller:N}",
    "(应到|应出席|应参会|应到会) .8 {greater:N} ,10 (实到|实际到会|到会|出席) .6 {smaller:N}",
    "(送检|抽检|检测|抽查|检验) .10 {greater:N} ,8 (合格|不合格|达标|优良) .6 {smaller:N}",
    "(申请|申报|报名|参评|参选) .8 {greater:N} ,6 (通过|入选|入围|获评|中选) .6 {smaller:N}" },
  -- 转岗的38人含在61人内
  { "{smaller:N} @comma? .6 (含在|包含在|包括在) .6 {greater:N}", "{smaller:N} @comma? .6 (计在|算在|已计入|已列入) .6 {greater:N} .8 (内|中|里|之内|之中|以内)" },
  -- both named: 东区比西区多8.6万人次
  { "^ <greater:14> (比|较) <smaller:14> @change (约|近|了)? {difference:NQU}" },
  { "^ <greater:14> (高出|高于|多于|多出|超出|超过|领先) <smaller:14> {difference:NQU}", direction = "up" },
  { "^ <greater:14> (低于|少于|落后于|落后|不及) <smaller:14> {difference:NQU}", direction = "down" },
  { "^ !比|较|同比|环比|跟|与|和|又|还|再|更|也 <greater:12> !<最|更|较|偏|新|不|至|很|太|提|增|比|累|总|合 (多出|高出|多|高|领先|长出|宽出) 了? {difference:NQU}", direction = "up" },
  { "^ !比|较|同比|环比|跟|与|和|又|还|再|更|也 <greater:12> !<最|更|较|偏|新|不|至|很|太|减|比|累 (少|低|落后) 了? {difference:NQU}", direction = "down" },
  -- 420元，比农户自己种省80元，农户自种成本480元
  { "^ (比|较) <smaller:12> (多|高|多出|高出|多花|贵|多了|高了|长|重|快|大) {difference:NQU}", direction = "up", sort = "than" },
  { "^ (比|较) <smaller:12> (少|低|省|便宜|节省|少花|少了|低了|短|轻|慢|小) {difference:NQU}", direction = "down", sort = "than" },
  { "{smaller:N} .6 @comma? (达到|达|为|实际为) {greater:N}", sort = "crossed" },
  { "{smaller:N} @comma? .2 力争 (达到|实现|突破)? .4 {greater:N}", "占地 .4 {greater:N} ,24 (建成|已建|开发) .8 {smaller:N}",
    "总产值 .4 {greater:N} ,10 增加值 .4 {smaller:N}", sort = "soft" },
  -- places beside values: 雨禾231.7亿元居次，春溪以248.9亿元列第三; 第二名《渡口》，1124次; 前三名是……
  { "前 {count:N} (名|位)? (分别|依次)? (是|为|：)", "{count:O=前} .6 (是|为|：)", "{count:O=前} .6 (依次|分别)", sort = "at-top" },
  { "(居|列|排|位居|排名|名列|位列|排在|居于|名次为|暂列|暂居) @place_scope? {count:O=第}", "{:N} {count:O=第} ^", sort = "at" },
  { "@respectively_placed (第)? (二|2) (、|和|与|，) (第)? (三|3) (名|位)?",
    "@respectively_placed {:ON} (、|和|与)? {:NO=三}", "@respectively_placed .2 亚军 (、|和|与)? 季军", "@respectively_placed 亚 、? 季军", sort = "at-several-second" },
  { "{count:O=名}", "{count:O=位}", sort = "at-place" },
  { "(榜首|居首|居首位|领跑|最佳射手|头号射手|得分王|冠军|头名|居榜首|夺冠|拔得头筹|头把交椅|状元|金牌得主)", sort = "at-first" },
  { "(居次|居次席|屈居次席|居亚军|获亚军|亚军|次席|榜眼|紧随其后|紧跟其后|紧追其后|紧随|位居其次|次之)", sort = "at-second" },
  { "(季军|探花)", sort = "at-third" },
  -- both named, no figure: 青驰则超过凌度
  { "^ <greater:14> (则|已|也|首次|反而|仍|还|依然|明显|远远|略|略微|稍)? (超过|超越|反超|赶超|高于|多于|大于|领先|领先于|压过|盖过|胜过|强于) (了)? <smaller:10> ^",
    "^ <greater:14> 比 <smaller:10> (还|更|要|还要|略|稍|略微|稍微|明显)? (多|高|大|长|重) (一些|一点|一截|不少|了|些)? ^", sort = "named" },
  { "^ <greater:14> (则|已|也|反而|仍|还|依然|明显|远远|略|略微|稍)? (低于|少于|小于|不及|不如|落后于|逊于) <smaller:10> ^",
    "^ <greater:14> 比 <smaller:10> (还|更|要|还要|略|稍|略微|稍微|明显)? (少|低|小|短|轻) (一些|一点|一截|不少|了|些)? ^", sort = "named", direction = "down" },
  -- 峰值落在5月2日，5.6万辆；5月3日5.9万辆
  { "(最高峰|最高值|峰值|单日最高|单日最多|单月最高|最旺|客流最大) ,16 {greater:N}", "(最高|最多|最大|最旺|最忙|最热) .6 {:D} ,6 {greater:N}",
    "{:D} .4 (最高|最多|最大) .2 @comma? .2 {greater:N}", direction = "up", sort = "peak" },
  { "(最低值|低谷|单日最低|单日最少|单月最低|单月最少) ,16 {greater:N}", "(最低|最少|最小|最淡|最冷) .6 {:D} ,6 {greater:N}",
    "{:D} .4 (最低|最少|最小) .2 @comma? .2 {greater:N}", direction = "down", sort = "peak" },
  -- the one that leads, or closes, the values named around it
  { "^ <greater:18> (最多|最大|最高|最长|最重|最贵|最快) ^", "^ <greater:18> (最多|最大|最高|最长|最重|最贵|最快) (达|为|是|有)", "^ <greater:18> (暂列|位列|高居|稳居|登上|占据|排在|居|列|暂居|坐上|问鼎) (榜首|首位|头名|首席|头把交椅|龙头)", "^ <greater:8> 在 *14 (居首|居首位|位居首位|位居第一|排第一|最多|最大|最高|最长) ^", "^ <greater:18> (居首|居首位|位居首位|列首位|居榜首|位居榜首|领跑|夺冠|拔得头筹|独占鳌头|一马当先|名列前茅)", direction = "up", sort = "most" },
  { "^ <whole:14> (最高|最多|最大|最长|最重|最贵|最快) 的 .4 !<不|非|未必 (是|为|当属|要数|属|数) <greater:14> ^",
    "^ <whole:14> (最高|最多|最大|最长|最重|最贵|最快) 的 .4 (不是|并非|不再是) .14 @comma? 而是 <greater:14> ^",
    "^ (最高|最多|最大|最长|最重|最贵|最快) 的 .4 !<不|非|未必 (是|为|当属|要数|属|数) <greater:14> ^", "^ (最高|最多|最大|最长|最重|最贵|最快) 的 .4 (不是|并非|不再是) .14 @comma? 而是 <greater:14> ^", direction = "up", sort = "most" },
  { "^ <greater:18> (居|列|位居|位列|高居|稳居|名列) *8 (之首|之冠|首位|榜首) ^", direction = "up", sort = "most" },
  { "^ <greater:14> 以 (最高分|最高得分|最高总分|最高票数|最高得票|最多票数) .10 ^", direction = "up", sort = "most" },
  { "^ <whole:14> (最低|最少|最小|最短|最轻|最便宜|最慢) 的 .4 !<不|非|未必 (是|为|当属|要数|属|数) <greater:14> ^",
    "^ <whole:14> (最低|最少|最小|最短|最轻|最便宜|最慢) 的 .4 (不是|并非|不再是) .14 @comma? 而是 <greater:14> ^",
    "^ (最低|最少|最小|最短|最轻|最便宜|最慢) 的 .4 !<不|非|未必 (是|为|当属|要数|属|数) <greater:14> ^", "^ (最低|最少|最小|最短|最轻|最便宜|最慢) 的 .4 (不是|并非|不再是) .14 @comma? 而是 <greater:14> ^", direction = "down", sort = "most" },
  { "^ <greater:18> (最低|最少|最小|最短|最轻|最便宜) ^", "^ <greater:18> (最低|最少|最小|最短|最轻|最便宜) (达|为|是|有)", "^ <greater:18> (垫底|居末|居末位|排末位|位居末位|排名垫底|敬陪末座|排在最后|列最后)",
    "垫底 的 .4 !<不|非|未必 (是|为) <greater:14> ^", "^ 垫底 的 <greater:14> ^", direction = "down", sort = "most" },
  -- 最大点雨量出现在柏坪镇，达386毫米
  { "(最大|最高|最多|最强|最深|最长) !的 (单点|点|单站)? <whole:6> (值|点)? (出现在|发生在|位于|在|是|为) <smaller:12> @comma? (达到|达|为|有|是)? {greater:N}",
    "^ <whole:8> (最大|最高|最多|最强|最深) 的? (是|为|出现在|在) <smaller:12> @comma? (达到|达|为|有|是)? {greater:N}", direction = "up", sort = "supreme" },
  { "(最小|最低|最少|最弱) !的 (单点|点|单站)? <whole:6> (值|点)? (出现在|发生在|位于|在|是|为) <smaller:12> @comma? (达到|达|为|有|是)? {greater:N}",
    "^ <whole:8> (最小|最低|最少) 的? (是|为|出现在|在) <smaller:12> @comma? (达到|达|为|有|是|仅|只有)? {greater:N}", direction = "down", sort = "supreme" },
  -- 以2小时10分35秒撞线，刷新了2小时11分50秒的赛会纪录
  { "!<未能|没能|没有|无缘|未 (打破|刷新|改写|超越|突破) 了? .14 {smaller:NU} 的 !最低|低价|低温|最少|最短|历史最低|最慢 .10 (纪录|记录)", sort = "broken" },
  -- 峰值出现在第三天, 三季度成为全年最高一季
  { "(峰值|最高峰|最高值|最高点|高峰|顶峰) .2 (出现在|落在|是在|在|是|为) <greater:10> ^", "^ <greater:14> (成为|是|为) .10 (最高|最多|最大|最好|最旺|最忙) .4 ^",
    "^ .10 (以|数) <greater:10> (为)? (最高|最多|最大|最旺) ^", direction = "up", sort = "most" },
  { "(谷底|最低谷|最低值|最低点|低谷) .2 (出现在|落在|是在|在|是|为) <greater:10> ^", "^ <greater:14> (成为|是|为) .10 (最低|最少|最小|最淡) .4 ^",
    "^ .10 (以|数) <greater:10> (为)? (最低|最少|最小|最淡) ^", direction = "down", sort = "most" },
  -- places: 岱南排在第二位
  { "^ <greater:18> @place @place_scope? {count:O=第}", "^ <greater:14> 紧随其后 @comma? @place @place_scope? {count:O=第}", sort = "place" },
  { "^ <greater:18> @place? @place_scope? 倒数 {count:O=第}", direction = "down", sort = "place" },
  -- 仅次于常温奶的是低温奶
  { "^ <whole:14> 仅次于 .10 的 .4 (是|为|当属|要数|属|数) <greater:14> ^", "^ 仅次于 .10 的 .4 (是|为|当属|要数|属|数) <greater:14> ^", "^ <greater:14> 仅次于 .12 ^", sort = "place-second" },
  { "^ <greater:18> (居次|居次席|屈居次席|位居次席|列次席|获亚军|居亚军|屈居亚军|排老二)", sort = "place-second" },
  -- step by step: 一天比一天多, 连续三年增长, 连升三季
  { "连续 .2 {count:U} .6 @change ^", "!<均|都|各 连续 (两|三|四|五|六|七|八|九|十)? .1 @change ^",
    "!<均|都|各|分别 (逐年|逐月|逐季|逐周|逐日|连年|年年|月月|节节|步步|一路|逐步|逐届|持续|稳步|接连|不断) .2 @change (态势|势头|趋势|之势|的态势|的势头|的趋势|的走势|走势)? ^",
    "!<均|都|各 {:UNODG=一} (比|胜过|胜似) {:UNODG=一} .2 @change ^", "!<均|都|各 (一年比一年|一天比一天|一届比一届|一期比一期|一场比一场|一次比一次|一季比一季|一周比一周|一月比一月) .2 @change ^", sort = "streak" },
  { "(屡|连|连连|接连|再|三|两|四|五|一再|不断|多次|持续) (创|创下|刷新) .2 (新高|纪录|最高)", direction = "up", sort = "streak" },
  { "连 (升|涨|增) {count:UNO}", "连 (升|涨|增) {:D}", "连 (升|涨|增) (两|三|四|五|六|七|八|九|十|数)", direction = "up", sort = "streak" },
  { "连 (降|跌|减) {count:UNO}", "连 (降|跌|减) {:D}", "连 (降|跌|减) (两|三|四|五|六|七|八|九|十|数)", direction = "down", sort = "streak" },
  -- 首次突破2亿吨大关: the value before it
  { "(首次|首度|一举|历史性|成功|再次|顺利|提前|已) .2 {smaller:N}", sort = "crossing" },
  { "(都是|均为|均是|为|是) .10 (累计数|累计值|累计量) ^", direction = "up", sort = "streak" },
  -- what was done from the start, and of it what was done in a time of it
  { "累计 完成 (投资)? {greater:N} *24 其中 .2 {:D} (共|就|已|又|累计)? 完成 (投资)? {smaller:N}", "累计 投入 (资金)? {greater:N} *24 其中 .2 {:D} (共|就|已|又|累计)? 投入 (资金)? {smaller:N}",
    "累计 发放 (贷款)? {greater:N} *24 其中 .2 {:D} (共|就|已|又|累计)? 发放 (贷款)? {smaller:N}", "累计 (接待|接诊) {greater:N} *24 其中 .2 {:D} (共|就|已|又|累计)? (接待|接诊) {smaller:N}" },
  -- steps that fewer and fewer pass: never more than the step before
  { "受灾 (面积|人口)? .4 {greater:N} ,16 成灾 (面积|人口)? .4 {smaller:N}", "成灾 (面积|人口)? .4 {greater:N} ,16 绝收 (面积)? .4 {smaller:N}",
    "受灾 (面积)? .4 {greater:N} ,16 绝收 (面积)? .4 {smaller:N}", "(接待|迎来|到访) .10 {greater:N} ,16 (过夜|住宿|留宿|留宿的) .6 {smaller:N}" },
  { "初筛 .4 阳性 .4 {greater:N} ;24 {smaller:N}", "(报名|应聘|投稿|征集|收到稿件|来稿) .10 {greater:N} ;10 (参加笔试|参加考试|参考|实考|资格审查通过|入围|进入面试|参加面试|进入初试|进入复试|通过初审) .6 {smaller:N}",
    "(入围|进入面试|参加面试|参加考试|参加笔试|参考) .8 {greater:N} ;10 (获奖|录用|录取|聘用|进入面试|最终录用) .6 {smaller:N}",
    "(发放|发出|下发) .6 (问卷|选票|征求意见表|调查表|表决票) .6 {greater:N} ;8 (收回|回收) .8 {smaller:N}",
    "(收回|回收) .8 {greater:N} ;8 有效 .8 {smaller:N}", "(抽检|抽查|检测|送检) .8 {greater:N} ;8 (合格|不合格|阳性) .6 {smaller:N}" },
  -- 产茶31.2吨，创单月新高，比8月的30.4吨……
  { "{greater:N} .2 @comma? (再|又|并|均|也|还|一举|同样)? (创|创下|再创|刷新|续创) *8 !<同期 (新高|最高纪录|历史最高|最高水平)", sort = "record" },
  { "{greater:N} .2 @comma? (再|又|并|均|也|还|一举|同样)? (创|创下|再创|刷新|续创) *8 !<同期 (新低|最低纪录|历史最低)", direction = "down", sort = "record" },
  { "{greater:N} @comma <whole:16> (创|创下|再创|刷新|续创) *8 !<同期 (新高|最高纪录|历史最高|最高水平)", sort = "record" },
  { "{greater:N} @comma <whole:16> (创|创下|再创|刷新|续创) *8 !<同期 (新低|最低纪录|历史最低)", direction = "down", sort = "record" },
  -- 由高到低依次为东镇、西镇、南镇
  { "(由|从) (高|多|大|强|长|重) (到|至|往) (低|少|小|弱|短|轻) .8 (为|是|：)", "(由|从) (高|多|大) (到|至|往) (低|少|小) (排列|排序|排名|排|看|依次|分别)? @comma?", direction = "up", sort = "listed" },
  { "(由|从) (低|少|小|短|轻) (到|至|往) (高|多|大|长|重) .8 (为|是|：)", direction = "down", sort = "listed" },
  { "前 {:N} .8 (依次|分别) .2 (为|是|：)", "{:O=前} .8 (依次|分别)? .2 (为|是|：)", "前 {:N} .4 (为|是|：)", direction = "up", sort = "listed-top" },
  { "(位列|位居|名列|居|排在|排名|占据|稳居|列|排) {:O=前}", "(位列|位居|名列|居|排在|排名|稳居|列|排) 前 {:N}", direction = "up", sort = "leading" },
}
