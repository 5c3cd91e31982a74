-- The same thing in another unit: 2.4万亩，折合1600公顷
return {
  -- 每斤1.20元，即每公斤2.40元
  { "每 <numerator:3> {facts:N} @comma? .2 (即|合|折合|相当于) 每 <denominator:3> {facts:N}" },
  -- 8360万元（大写：捌仟叁佰陆拾万元整）
  { "{facts:N} .2 @open? .4 @formal .4 {facts:N}", "{facts:N} @open .2 {facts:N=元整|圆整|圓整|元正|圆正} @close", "@formal .4 {facts:N} .2 @open? @comma? .2 (小写|小写：|小写:|￥|¥) .2 {facts:N}", sort = "again" },
  -- 省下9800万千瓦时，接近1亿千瓦时
  { "{facts:N} @comma .1 {facts:N=接近|近|将近|逼近|约合|差不多} (，|。|；|,|;|！)", sort = "again" },
  { "{facts:N} (，|,|（|(|——|—)? .2 (合|折合|约合|即|相当于|折算为|也就是|等于) !起来|计|共|在|比|每|从|绕|到|作|同|格|并|资|伙|约|影|唱|金|理|法|成|肥|办|适|规|力 .8 {facts:N}" },
  -- 12亿斤，折60万吨
  { "{facts:N} @comma? 折 {facts:N}", "{facts:N} @comma? (折算成|换算成|折合成|换算为|折算为|折成|折为) .4 {facts:N}" },
  -- 提货单上48吨，过磅单上48000千克，二者一致
  { "{facts:N} ,24 {facts:N} @comma .2 (二者|两者|两数|两说|两个数|两个数字|两处|两边) .2 (一致|相符|吻合|相等|相同|对得上|对上了|分毫不差|分文不差|一模一样|完全一致) !的", sort = "again" },
  -- 0.65平方公里（65公顷）
  { "{facts:N} (（|() {facts:N} (）|))", sort = "measure" },
}
