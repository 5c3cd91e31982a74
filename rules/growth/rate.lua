--- A stated growth leads from the value before to the value now; a rate over years does so year by year.
return rule {
    id = "growth/rate",
    severity = "error",
    summary = { zh = "增减幅度与前后数值不符", en = "a rate of change disagrees with the two values" },
    examples = {
        flags = {
            "10月快递揽收<to>780万件</to>，同比增加<difference>65万件</difference>，增长<rate>21.4%</rate>。",
            "存款余额<to>1846.5亿元</to>，比年初增加<difference>96.2亿元</difference>，比年初增长<rate>8.4%</rate>。",
            "全镇收茶<to>486吨</to>，同比下降<rate>6.3%</rate>，比去年的<from>530吨</from>略有减少。",
            "前三季度开行<to>1836列</to>，同比增长<rate>12.0%</rate>，较上年同期的<from>1714列</from>继续增加。",
            "上半年营收<to>31.2亿元</to>，同比增长<rate>25%</rate>。上半年，公司实现营业收入31.2亿元，去年同期为<from>26.0亿元</from>。",
            "2021年产量<from>120.5万吨</from>，2022年增长<rate>10.2%</rate>，达到<to>135.6万吨</to>。",
            "全年净利润<to>5.67亿元</to>，同比增长<rate>8.0%</rate>，上年净利润<from>5.04亿元</from>。",
            "全镇茶叶产量<to>486吨</to>，增长<rate>12.0%</rate>，上年同期产量<from>452吨</from>。",
            "1月接诊12400人次，日均400人次，比去年12月的<from>11160人次</from>增加<difference>1240人次</difference>，环比增长<rate>14%</rate>。",
            "全年门票收入<to>48.6万元</to>，比上年的<from>40.5万元</from>增长<rate>25%</rate>。",
            "协会会员由2019年的<from>1200人</from>增加到2023年的<to>1749人</to>，年均增长<rate>14.2%</rate>。",
            "全年接待读者<to>36.4万人次</to>，较上年增加<difference>5.2万人次</difference>，增长<rate>19.8%</rate>。",
            "渠水含氮<to>156微克/升</to>，反弹<rate>7.7%</rate>（去年同期<from>140微克/升</from>）。",
            "2021年网上销售额<from>87万元</from>，2022年网上销售额<to>318万元</to>，增长<rate>365.5%</rate>。",
            "参保率由<from>82.4%</from>提高到<to>91.6%</to>，提升<rate>9.2%</rate>。",
        },
        accepts = {
            "船队运出241.5万吨，增长3.1%；运进176.3万吨，下降6.2%；出多于进65.2万吨，扩大14.9%。",
            "全年净利润1.42亿元，同比增长20.3%，较预算高出0.12亿元。",
            "全年发送旅客64.8万人次，同比增加5.1万人次，比2019年增长18.3%。",
            "三季度产值21.6亿元，比二季度增加0.9亿元，同比增长8.4%。",
            "9月出口4.1亿元，比8月增加0.3亿元，同比增长22.5%。",
            "月末存款余额1846.5亿元，同比增长8.4%，比年初增加96.2亿元。",
            "季末绿色贷款余额512.3亿元，比年初增加31.6亿元，同比增长17.9%。",
            "4月末全县登记车辆23.6万辆，比上月末增加0.2万辆，同比增长6.3%。",
            "10月快递揽收780万件，环比增加65万件，同比增长21.4%。",
            "截至9月末，集团净资产98亿元，较年初增长4.1%，较上年同期增加9亿元。",
            "7月天然气用量1.84亿立方米，环比增加0.12亿立方米，同比增长7.5%，上年同期为1.71亿立方米。",
            "参展企业120家，其中省内76家、省外44家，比上届多20家，增长20%。",
            "全年签约项目150个，其中工业82个、农业68个，比上年增加30个，增长25%。",
            "全镇收茶486吨，同比下降8.3%，比去年的530吨略有减少。",
            "9月发电3.12亿千瓦时，环比增长4.0%，较去年同期的2.85亿千瓦时有所增长。",
            "全年新开门店42家，累计达286家，增长5%，较上年的52家有所减少。",
            "到账24.2亿元，附表称2022年至2024年依次为18.8亿元、21.2亿元和22.0亿元；较2024年增加2.2亿元，增长10.0%。",
            "利润总额8.8亿元；较2024年增加0.8亿元，增长10.0%。2022年至2024年依次为6.0亿元、7.2亿元和8.0亿元。",
            "上半年营收31.2亿元，同比增长20%。上半年，公司实现营业收入31.2亿元，去年同期为26.0亿元。",
            "今年一季度收入3.1亿元，去年收入12.4亿元，增长8.1%。",
            "新建厂房12.5万平方米，增长8%，去年新开工项目总投资5.3亿元。",
            "全年净利润5.67亿元，同比增长12.5%，上年净利润5.04亿元。",
            "渠水含氮147微克/升，反弹5%（去年同期140微克/升）。",
            "2021年网上销售额87万元，2022年网上销售额318万元，增长265.5%。",
            "全年门票收入48.6万元，比上年的40.5万元增长20%。",
            "协会会员由2019年的1200人增加到2023年的1749人，年均增长9.9%。",
            "全市实现增加值862.4亿元，比上年的830.1亿元增长5.1%。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("change") do
            local rate, down = claim.rate, claim.direction == "down"
            if rate and claim.from and not claim.to then
                expect(equal(claim.difference / claim.from, rate), { from = claim })
            elseif rate and claim.from then
                local factor = down and 1 - rate or 1 + rate
                expect(equal(claim.to / claim.from, claim.years and pow(factor, claim.years) or factor), { from = claim })
            elseif rate and claim.difference then
                expect(equal(claim.to, claim.difference * (down and 1 / rate - 1 or 1 / rate + 1)), { from = claim })
            end
        end
    end,
}
