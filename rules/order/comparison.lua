--- What is said to be more is not less.
return rule {
    id = "order/comparison",
    severity = "error",
    summary = { zh = "比较关系与数值相反", en = "a comparison contradicts its figures" },
    examples = {
        flags = {
            "北滩盐场产盐<greater>12.5万吨</greater>，中滩盐场<smaller>15.3万吨</smaller>，南滩盐场9.8万吨。北滩盐场居第一位。",
            "全县三个镇中，云水镇有客栈<greater>86家</greater>，石桥镇64家，柳溪镇<smaller>97家</smaller>，云水镇客栈最多。",
            "从品类看，毛巾销售额<greater>3.2亿元</greater>，袜子2.8亿元，床品<smaller>4.1亿元</smaller>。销售额最高的是毛巾。",
            "东校区有住校生860人，西校区<greater>640人</greater>，南校区<smaller>710人</smaller>。西校区住校生超过南校区。",
            "四个代表队里，海燕队得分最低，为<smaller>86分</smaller>，雄鹰队92分，飞鱼队<greater>84分</greater>，猎豹队95分。",
            "| 车间 | 产量（吨） | 合格率 |\n|---|---|---|\n| 锻造车间 | <greater>385</greater> | 98.2% |\n| 铸造车间 | <smaller>412</smaller> | 97.5% |\n| 装配车间 | 368 | 99.1% |\n| 合计 | 1165 | 98.2% |\n\n按产量，锻造车间排在第一位。",
            "全年线上销售<greater>2.6亿元</greater>，超过线下的<smaller>3.1亿元</smaller>。",
            "全年新增专利<smaller>96件</smaller>，累计拥有专利<greater>81件</greater>。",
            "截至2024年3月底，集团年内累计销售<smaller>52.31万辆</smaller>；到2024年4月底，年内累计销量为<greater>51.87万辆</greater>。",
            "截至2023年底，累计建成水渠<smaller>43.8公里</smaller>；2024年新建3.2公里，累计达到<greater>42.5公里</greater>。",
            "东渡口客流9.12万人次，西渡口客流<smaller>5.03万人次</smaller>，南渡口客流<greater>4.49万人次</greater>。南渡口已超过西渡口，居第二位。",
            "最高峰出现在10月3日，达<greater>78.1万人次</greater>；10月4日为<smaller>79.6万人次</smaller>。",
            "按得分，红队48分居首，蓝队<greater>45分</greater>列第二，绿队<smaller>46分</smaller>列第三。",
        },
        accepts = {
            "北滩盐场产盐12.5万吨，中滩盐场15.3万吨，南滩盐场9.8万吨。北滩盐场居第二位。",
            "全市新建公园42个，东山区最多，有15个，西河区9个，南湖区8个，北城区10个。",
            "东山区有医院15家，医生最多；西河区9家，南湖区18家。",
            "东校区有住校生860人，西校区640人，南校区710人。西校区教师人数超过南校区。",
            "| 车间 | 产量（吨） | 合格率 |\n|---|---|---|\n| 锻造车间 | 385 | 98.2% |\n| 铸造车间 | 412 | 97.5% |\n| 装配车间 | 368 | 99.1% |\n| 合计 | 1165 | 98.2% |\n\n产量最高的是铸造车间，合格率则是装配车间居首。锻造车间人数最多。",
            "按得分，红队48分居首，蓝队46分列第二，绿队45分列第三。",
            "按能耗，甲厂210吨居首，乙厂280吨列第二，丙厂300吨列第三。",
            "东渡口客流9.12万人次，西渡口客流5.03万人次，南渡口客流5.49万人次。南渡口已超过西渡口，居第二位。",
            "最高峰出现在5月2日下午，共79.1万人；5月3日为77.6万人。",
            "截至3月底，全厂累计卖出拖拉机42.31万台；到4月底，累计卖出51.87万台。",
            "截至2023年底，当年累计植树38万株；截至2024年6月底，今年累计植树21万株。",
            "全年线上销售3.1亿元，超过线下的2.6亿元。",
            "全年新增专利96件，累计拥有专利381件。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("order") do
            expect(at_most(claim.smaller, claim.greater), { from = claim })
        end
    end,
}
