-- Values per head, per unit of area, per event; multiples. 'of' names the units of the denominator, the first is 'per'.
return {
  -- 84万吨，是2015年21万吨的4倍
  { "{numerator:N} @comma? .8 (是|为|相当于|达到|约为|接近|超过|超出|不到|变为|变成) .18 {denominator:N} 的 {ratio:T}" },
  -- each in brackets: 每公斤300元，是普通涂料（每公斤75元）的4倍
  { "{numerator:N} @comma? .8 (是|为|相当于) .16 （ .8 {denominator:N} ） 的 {ratio:T}" },
  -- 14个村每村安排120万元，合计1680万元
  { "{denominator:N} .14 !<平均 (每|各) .10 {ratio:N} .4 @comma? (合计|共计|总计|一共|总共|总额为|总额达) .4 {numerator:N}", sort = "product" },
  -- 42名队员分成两组，每组21人
  { "{numerator:N} .8 (分成|分为|分作|编成|编为|划为|划分为|分) .2 {denominator:N} .6 @comma (平均)? 每 .3 {ratio:N}", sort = "split" },
  -- departures: 每隔4分钟发一班，一小时发15班
  { "(每隔|间隔|相隔) .6 {denominator:U=分} ,12 {numerator:U=一小时|1小时|一个小时|1个小时} !双向|对开 .8 {ratio:N=班|列|趟}",
    "{denominator:U=分} .2 {:N=一班|一趟|一列|1班|1趟|1列} @comma? .6 {numerator:U=一小时|1小时|一个小时|1个小时} !双向|对开 .8 {ratio:N=班|列|趟}" },
  -- 存煤648万吨，按日耗27万吨计，可用24天
  { "{numerator:N} @comma? .4 (按|以|照) .10 {ratio:N} .3 (计|计算|算|测算|估算) @comma? .8 {denominator:NU}", sort = "product" },
  -- 按月算是1402人次
  { "按月 (算|计|计算|折算|平均|平摊) .3 {ratio:N}", of = "month|个月|月" },
  -- 按受灾人口平均，每人损失7500元；按受益户户均3000元
  { "(按|以|按照) !来|上|下|内|外|后|前 <denominator:10> (平均|计算|算|计|摊|分摊) ,8 {ratio:N}", "(按|以|按照) !来|上|下|内|外|后|前 <denominator:10> (人均|户均|校均|村均) !增 .4 {ratio:N}", sort = "by" },
  -- 减免1.5亿元，按300万辆次平摊，一辆车少花50元
  { "(按|以) .4 {denominator:NU} .4 (平摊|分摊|均摊|摊|平均|计算) ,14 {ratio:N}", sort = "shared" },
  -- 4台单机容量35万千瓦: the product is the total of that unit
  { "{denominator:N} ,6 !<平均 (单机|单台|每台|每座|每套|每个|每间|每栋|每条|每艘|单体) .8 {ratio:N}" },
  { "人均 .6 由 .4 {from:N} .6 @up_to {ratio:N}", "人均 .6 由 .4 {from:N} .6 @down_to {ratio:N}", of = "人|名|位|人次|个人" },
  { "(校均|店均|村均|园均|馆均|企均) .6 由 .4 {from:N} .6 @up_to {ratio:N}", "(校均|店均|村均|园均|馆均|企均) .6 由 .4 {from:N} .6 @down_to {ratio:N}", of = "个|家|所|座|处|村" },
  { "户均 .6 (由|从) .4 {from:N} .6 @up_to {ratio:N}", "户均 .6 (由|从) .4 {from:N} .6 @down_to {ratio:N}", of = "户|家" },
  { "(亩均|亩产|单产) .6 (由|从) .4 {from:N} .6 @up_to {ratio:N}", "(亩均|亩产|单产) .6 (由|从) .4 {from:N} .6 @down_to {ratio:N}", of = "亩" },
  { "(件均|笔均) .6 (由|从) .4 {from:N} .6 @up_to {ratio:N}", "(件均|笔均) .6 (由|从) .4 {from:N} .6 @down_to {ratio:N}", of = "件|笔|宗" },
  { "年均 !增|递|复合|气温|降水|降雨 .8 {ratio:N}", "平均每年 !增 .8 {ratio:N}", of = "year", sort = "soft" },
  { "平均 (票价|单价|售价) .4 {ratio:N}", "(客单价|均价) .4 {ratio:N}", of = "张|人|人次|单|笔|个|只|件|台|套|册|本|辆|部|瓶|箱|盒|条|双|支|份|枚|把|块" },
  { "人均 !可支配|纯收入|GDP|生产总值|工资|绿地|住房|增收|收入|寿命|公园 .8 {ratio:NU}", of = "人|名|位|人次|个人" },
  { "户均 !增收 .8 {ratio:NU}", "(平均每户|每户平均|平均一户) .8 {ratio:NU}", "每户 (平均)? .6 {ratio:NU}", of = "户|家" },
  { "场均 .8 {ratio:NU}", "(平均每场|每场平均|平均一场) .8 {ratio:NU}", of = "场|场次|次" },
  { "日均 .10 {ratio:N}", "平均每天 .8 {ratio:N}", "平均每日 .8 {ratio:N}", "(每天平均|每日平均|平均一天|平均一日) .8 {ratio:N}", "(平均下来|算下来) @comma? 每天 .8 {ratio:N}", "(折合|折算|相当于|合) 每天 .4 {ratio:N}", "(折合|折算|相当于|合) 每日 .4 {ratio:N}", of = "day|天|日" },
  { "月均 .8 {ratio:N}", "(平均每月|每月平均|每个月平均|按月平均) .8 {ratio:N}", of = "month|个月|月" },
  { "(亩均|亩产|单产|平均亩产|亩产量|平均每亩|每亩) .8 {ratio:N}", of = "亩" },
  { "(公顷均|每公顷) .8 {ratio:N}", of = "公顷" },
  { "件均 .8 {ratio:NU}", "平均每件 .8 {ratio:NU}", of = "件|笔|宗" },
  { "(平均每|平均一) (个|家|所|座|处) .8 {ratio:NU}", "每 (个|家|所|座|处) 平均 .8 {ratio:NU}", "(店均|校均|村均|企均|园均|馆均) .8 {ratio:NU}", of = "个|家|所|座|处|村" },
  { "(平均每|平均一) (名|位|人|个人) .8 {ratio:NU}", "(每人平均|人平均) .8 {ratio:NU}", of = "人|名|位" },
  { "平均每 (班|个班) .8 {ratio:N}", "!<标准|最大|最小|规定 (平均班额|班额) !最|标准|上限|不超|控制 .4 {ratio:N}", of = "个|班" },
  { "平均每 (架次) .8 {ratio:N}", of = "架次" },
  { "平均每 (台|辆|艘|列) .8 {ratio:NU}", of = "台|辆|艘|列" },
  { "平均每 (公里|千米) .8 {ratio:N}", of = "公里" },
  { "(生均|班均|台均|桌均|间均|院均|矿均|艘均|列均|册均|篇均|案均|床均|株均|头均|块均|站均|镇均|乡均|队均|点均|线均|棚均|组均|车均|桩均|单点|单站|单场|单店) .8 {ratio:NU}", "(单个|单件|单户|单笔|单台|单套|单机|单车|单船|单井|单栋|单桌|单株|单塔|单窑|单线|单仓) !最|容量|功率|上限|不超 .8 {ratio:NU}", of = "个|名|人|家|所|座|处|站|支|辆|台|条|组|镇|乡|队|场|棚|根|栋|件|户|笔|套|单|桌|间|艘|列|册|篇|张|株|头|块|起" },
  { "平均每 (次) .8 {ratio:NU}", "次均 .8 {ratio:NU}", of = "次|人次|场" },
  { "(单价|均价|每件价格) .4 {ratio:N}", of = "个|只|件|台|套|张|册|本|辆|部|瓶|箱|盒|条|双|支|份|枚|把|块" },
  { "(票价|每张) .4 {ratio:N}", sort = "soft", of = "张|人|人次|单|笔|个|只|件|台|套|册|本|辆|部|瓶|箱|盒|条|双|支|份|枚|把|块" },
  -- both named: 东湖面积是西湖的2倍
  { "^ (是|为|相当于|约为|达) <denominator:12> 的 {ratio:T}", "^ <numerator:14> (是|为|相当于|约为|达到) <denominator:14> 的 {ratio:T}", sort = "named" },
  { "^ <numerator:14> {ratio:T} 于 <denominator:12>", "^ {ratio:T} 于 <denominator:12>", sort = "named" },
  { "{numerator:N} @comma? .8 {ratio:T} 于 .12 {denominator:N}" },
  { "(成人票|学生票|儿童票|门票|车票|船票|套票|联票) (每张|一张|为|是|仅|只要|定价)? {ratio:N=元|块|角} (一张|每张)?", of = "张|人|人次", sort = "soft" },
  -- what goes on for a time
  { "(日产|日耗|日销|日运|日发送|每晚|每夜|一晚|一夜) .8 {ratio:N}", of = "day|天|日|晚|夜", sort = "soft" },
  { "!<设计|最高|运营|试验 时速 .4 {ratio:N}", "以? 每小时 .4 {ratio:N} 的? 速度", of = "hour|小时", sort = "soft" },
  -- figures that are no quantity of the draft's things
  { "(设计时速|最高时速|运营时速|试验时速|平均年龄|平均身高) .4 {facts:NUG}", sort = "aside" },
  -- behind all that say more of the same figure: 一天两千吨
  { "!<第|的|那|这|某|前|后|多|高|头|有 {:U=一天|一日} (就|就是|是|要|能|能够|可|可以|大约|约|平均|接待|处理|卖出|卖|收|产|生产|运|用|走|用掉|消耗|不过)? .2 {ratio:N}", "(每天|每日|天天) !最|限|不超|可|能|计划|还|多|少|新|要 .4 {ratio:N}", of = "day|天|日", sort = "loose" },
  { "!<第|的|那|这|某|前|后|多|高|头|有 {:U=一个月|一月} .3 {ratio:N}", "(每月|每个月) !最|限|不超|可|能|计划|还|多|少|新|要|补|发 .8 {ratio:N}", of = "month|个月|月", sort = "loose" },
}
