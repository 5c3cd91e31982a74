--- A word that says which way a value went agrees with the two values.
return rule {
    id = "growth/direction",
    severity = "error",
    summary = { zh = "升降用词与前后数值相反", en = "a word of direction contradicts the two values" },
    examples = {
        flags = {
            "渡船等客时间从一年前的<from>103天</from>拉长至<to>96天</to>。",
            "病床从三年前的<from>320张</from>增加到<to>280张</to>。",
            { text = "优良率<to>58.4%</to>，比去年的<from>61.2%</from>有所提升。", published = "2025-06-10" },
            { text = "合格率<to>98.4%</to>，去年为<from>97.2%</from>，略有下降。", published = "2025-06-10" },
            "增速由一季度的<from>5.2%</from>加快至二季度的<to>4.8%</to>。",
            "全年接待读者<to>29.4万人次</to>，较上年的<from>31.2万人次</from>明显增加。",
            "全镇收茶<to>586吨</to>，比去年的<from>530吨</from>略有减少。",
            "教学点由<from>42个</from>减少到<to>51个</to>。",
            "合唱队的名次由全区第<from>5位</from>跃升至第<to>8位</to>。",
            "4月10日6时，柳湾站流量<from>1850</from>立方米每秒，20时流量已减小到<to>2130</to>立方米每秒。",
            "清晨浓度为<from>86</from>微克每立方米，傍晚浓度已升至<to>52</to>微克每立方米。",
            "去年12月末库存<from>1260吨</from>。到3月末，库存下降到<to>1420吨</to>，变动160吨。",
        },
        accepts = {
            "4月10日6时，柳湾站流量2130立方米每秒，20时流量已减小到1850立方米每秒。17时，石口站流量上涨至1640立方米每秒。",
            "2019年全县有奶牛3200头，2021年一度减少到2100头，去年恢复到2860头。",
            "上半年销售620台，7月升到130台。登记在册的有312户，6月脱贫50户，年底减至262户。",
            "一号井7月产气3.6万立方米，二号井8月升至2.9万立方米。",
            "今年3月库存1420吨；去年12月，库存一度下降到1260吨。",
            { text = "优良率61.2%，比去年的58.4%有所提升。", published = "2025-06-10" },
            { text = "下降3.1%，比去年的5.2%有所收窄。合格率97.2%，去年为98.4%，略有下降。", published = "2025-06-10" },
            "增速由一季度的5.2%放缓至二季度的4.8%。",
            "面雨量126.4毫米，超过250毫米的站点36个，100至250毫米的177个，其余69个站不足100毫米，全市共设站282个。",
      "渡口的年客流从2010年570.20万一路增长到2020年936.99万。",
            "全年接待读者36.4万人次，较上年的31.2万人次明显增加。",
            "全年亏损2.31亿元，较上年的3.14亿元有所减少。",
            "接种点登记8640人，出生人口较上年的9120人略有增加，为9210人。",
            "全年新开门店42家，累计达286家，较上年的252家继续增加。",
            "教学点由51个减少到42个。",
            "合唱队的名次由全区第8位跃升至第5位。",
            "各渡口的排名均有上升，进步最显著的是石桥渡，从2020年的409名一举跃升至今年的324名，进步了85名。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("change") do
            if claim.from and claim.to and claim.direction and claim.pattern ~= "chronicle/clock-order"
                and not (claim.rate or claim.difference or claim.times or claim.doublings) then
                local rising = claim.direction == "up"
                if claim.to.kind == "ordinal" then
                    rising = not rising
                end
                expect(rising and at_most(claim.from, claim.to) or at_most(claim.to, claim.from), { from = claim })
            end
        end
    end,
}
