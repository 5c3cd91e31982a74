-- The same thing in another unit: 2.4万亩，折合1600公顷
return {
  { "{facts:N} @comma? .2 (合|折合|约合|即|相当于|折算为) .8 {facts:N}" },
}
