-- Programmes whose year is part of their name: 中国制造2025.
return {
  ["中国制造"] = 2025,
  ["健康中国"] = 2030,
  ["中国教育现代化"] = 2035,
  ["美丽中国"] = 2035,
}
