--- A value per head, per unit or per event, or a multiple, is the quotient of its two figures.
return rule {
    id = "units/ratio",
    severity = "error",
    summary = { zh = "平均数或倍数与总量、数量不符", en = "a value per unit, or a multiple, disagrees with its two figures" },
    examples = {
        flags = {
            "| 片区 | 户数 | 户均分红（元） | 分红（万元） |\n|---|---|---|---|\n| 东片 | 9,200 | 650 | 598 |\n| 中片 | <denominator>12,500</denominator> | <ratio>480</ratio> | <numerator>660</numerator> |\n| 西片 | 8,300 | 720 | 597.6 |",
            "农场种植向日葵<denominator>800亩</denominator>，收葵花籽<numerator>16万公斤</numerator>，平均亩产<ratio>230公斤</ratio>。",
            "全年办讲座<denominator>64场</denominator>，听众<numerator>9600人次</numerator>，场均<ratio>180人次</ratio>。",
            "绿道建成后减少绕行里程<numerator>1.62亿公里</numerator>。按<denominator>270万辆次</denominator>平摊，一辆车少跑<ratio>80公里</ratio>。",
            "十年前年产<denominator>1.8亿支</denominator>，如今达到<numerator>5.4亿支</numerator>，相当于十年前的<ratio>5倍</ratio>。",
            "初中在校生<numerator>2.83万人</numerator>、学校<denominator>31所</denominator>，校均规模由820人扩大到<ratio>1213人</ratio>。",
            "新涂料<numerator>每公斤312元</numerator>，是普通涂料（<denominator>每公斤78元</denominator>）的<ratio>6倍</ratio>。",
            "今年产量<numerator>96万吨</numerator>，是2012年<denominator>24万吨</denominator>的<ratio>5倍</ratio>。",
            "援建<denominator>18所</denominator>学校，每所拨款<ratio>240万元</ratio>，总计<numerator>4720万元</numerator>。",
            "慰问困难家庭<denominator>360户</denominator>，每户送上<ratio>800元</ratio>慰问金，合计<numerator>38.8万元</numerator>。",
            "一辆车装<ratio>45箱</ratio>，<denominator>16辆</denominator>车装<numerator>820箱</numerator>。",
            "食堂每天用面粉<ratio>160公斤</ratio>，<denominator>25天</denominator>共用<numerator>4600公斤</numerator>。",
            "一筐梨<ratio>32斤</ratio>，卖出<denominator>450筐</denominator>，合<numerator>15400斤</numerator>。",
            "演出票价<ratio>180元</ratio>，卖了<denominator>2400张</denominator>，收入<numerator>53.2万元</numerator>。",
            "动车组时速<ratio>300公里</ratio>，<denominator>1.5小时</denominator>跑了<numerator>550公里</numerator>。",
            "<denominator>六个</denominator>片区各设<ratio>4个</ratio>消防站，共<numerator>34个</numerator>。",
            "古镇<denominator>七天</denominator>里接待游客<numerator>16.8万人次</numerator>。平均下来，每天接待<ratio>2.9万人次</ratio>。",
            "去年公交客运量<numerator>1.46亿人次</numerator>，日均<ratio>60万人次</ratio>。",
            "电厂存煤<numerator>567万吨</numerator>，按日耗煤<ratio>27万吨</ratio>计，可用<denominator>31天</denominator>。",
            "全市常住人口<denominator>412万人</denominator>，执业医师<numerator>1.236万人</numerator>，每千人拥有执业医师<ratio>3.8人</ratio>。",
            "公司总股本<denominator>6亿股</denominator>，每10股派<ratio>3.5元</ratio>，合计派现<numerator>1.5亿元</numerator>。",
            "全县参训农民<denominator>4.8万人</denominator>，来自11个乡镇。培训经费花去<numerator>3600万元</numerator>，按参训农民平均，每人<ratio>950元</ratio>。",
            "冷库库容由<denominator>1.2万吨</denominator>扩大到<numerator>5.4万吨</numerator>，是原来的<ratio>5.5倍</ratio>。",
        },
        accepts = {
            "| 品种 | 面积（万亩） | 亩产值（元） | 产值（亿元） |\n|---|---|---|---|\n| 早熟 | 12.0 | 6500 | 7.80 |\n| 中熟 | 8.5 | 6000 | 5.10 |\n| 晚熟 | 4.5 | 8000 | 3.60 |",
            "农场种植向日葵800亩，收葵花籽16万公斤，平均亩产200公斤。",
            "全年办讲座64场，听众9600人次，场均150人次。",
            "绿道建成后减少绕行里程1.62亿公里。按270万辆次平摊，一辆车少跑60公里。",
            "十年前年产1.8亿支，如今达到5.4亿支，相当于十年前的3倍。",
            "收入5.1亿元，利润1.2亿元，是去年的2.6倍。",
            "初中在校生2.83万人、学校31所，校均规模由820人扩大到913人。",
            "剧院卖出门票4.8万张，票价60元，餐饮收入251万元。",
            "今年产量96万吨，是2012年24万吨的4倍。",
            "援建18所学校，每所拨款240万元，总计4320万元。",
            "全区12个重点村，每村安排150万元，另有专项300万元，合计2100万元。",
            "给45个班每班至少配12套桌椅，一共580套。",
            "每车最多拉30吨，40车运走1100吨。",
            "设计时速350公里，全长700公里，全程运行2.1小时。",
            "日产350台，20天后产量达到8000台。",
            "一斤茶卖300元，去年卖了500斤，今年收入18万元。",
            "成人票120元，儿童票60元，售出1500张，票款15万元。",
            "每天接待游客2000人，10天里最多的一天3500人，共2.3万人。",
            "首轮发券6000万元，后两批各4500万元，三批合计1.5亿元。",
            "动车组时速300公里，1.5小时跑了450公里。",
            "公司总股本6亿股，每10股派2.5元，合计派现1.5亿元。",
            "全市常住人口412万人，执业医师1.236万人，每千人拥有执业医师3人。",
            "去年公交客运量1.46亿人次，今年一季度日均42万人次。",
            "创业贷款发放3.24亿元，惠及1620人，人均20万元，每户额度上限30万元。",
            "第一天卖出300斤，三天卖出1000斤。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("ratio") do
            if claim.count and claim.numerator then
                expect(equal(claim.ratio / claim.count, claim.numerator / claim.denominator), { from = claim })
            elseif claim.numerator then
                expect(equal(claim.ratio, claim.numerator / claim.denominator), { from = claim })
            end
        end
    end,
}
