---@meta auditor
-- What a rule can name, for the Lua language server. Never loaded: a test compares it with the program.

---What a rule's file returns.
---@class auditor.Rule
---@field id string family/rule: the file's path in its pack
---@field severity "error"|"warning"|"note"
---@field summary auditor.Texts one line, without a full stop: the beginning of every message
---@field description? auditor.Texts more for the rule's page
---@field scope? "document"|"archive"
---@field options? table<string, auditor.Option>
---@field examples auditor.Examples
---@field check fun(doc: auditor.Document, expect: fun(relation: auditor.Relation, statement?: auditor.Statement): auditor.Verdict, options: table)|fun(series: auditor.Series, expect: fun(relation: auditor.Relation, statement?: auditor.Statement): auditor.Verdict, options: table)

---@class auditor.Texts
---@field zh string
---@field en string

---@class auditor.Option
---@field type "boolean"|"integer"|"text"|"texts"
---@field default boolean|integer|string|string[]
---@field zh string what it does
---@field en string

---@class auditor.Examples
---@field flags? auditor.Example[] every marked place must be evidence
---@field accepts? auditor.Example[] no error and no warning
---@field todo? auditor.Example[] like flags, and may fail

---A text with <role>marks</role>, or one of these.
---@alias auditor.Example string|{text: string, published?: string, repair?: string}|{facts: string|table, evidence?: string[], repair?: string}

---@alias auditor.Verdict "holds"|"rounding"|"unknown"|"doubtful"|"contradicts"

---@class auditor.Statement
---@field from? auditor.Claim the claim that says it: names roles, gates, confidence
---@field as? table<string, auditor.Fact|auditor.Fact[]> roles of further facts
---@field unless? string|false a reason that makes it unknown
---@field note? auditor.Texts said in the message

---Arithmetic that remembers its figures. Operators: + - * / ^ and unary minus; < and == raise.
---@class auditor.Expression
---@operator add(auditor.Operand): auditor.Expression
---@operator sub(auditor.Operand): auditor.Expression
---@operator mul(auditor.Operand): auditor.Expression
---@operator div(auditor.Operand): auditor.Expression
---@operator pow(integer): auditor.Expression
---@operator unm: auditor.Expression

---@alias auditor.Operand auditor.Fact|auditor.Expression|number

---@class auditor.Relation

---A fact. Reading a field that its kind does not have raises.
---@class auditor.Fact: auditor.Expression
---@field id string
---@field kind "figure"|"ordinal"|"duration"|"date"|"office"|"name"|"list"|"quotation"|"heading"|"table"|"mark"
---@field text string as printed
---@field start integer byte in the source
---@field end integer
---@field line integer
---@field column integer
---@field segment integer
---@field paragraph integer
---@field sentence integer
---@field clause integer
---@field confidence integer percent
---@field document string its document's id
---@field published string? last day of its document's publication date
---@field revised boolean a later document replaces it (archive)
---@field value string? figures, ordinals, durations: digits as printed, "79.5", "1/3"
---@field scale integer power of ten of 万, 亿
---@field amount string? value times scale
---@field unit string?
---@field per string?
---@field written_unit string?
---@field of string? of an ordinal: 届, 位
---@field modifier "exact"|"about"|"nearly"|"over"|"under"|"at-least"|"at-most"|"more"|"range"|"fraction"|"just"
---@field counted boolean a count of things: an integer
---@field rank boolean of an ordinal: small is good
---@field key auditor.Key
---@field metric string? what it counts or measures; these eight as in its key
---@field verb string?
---@field subject string?
---@field scope string?
---@field period string?
---@field basis string?
---@field qualifiers string?
---@field status "actual"|"plan"|"target"|"forecast"|nil
---@field table auditor.Fact? the table it stands in
---@field row integer?
---@field col integer?
---@field head string? head of its column
---@field row_head string?
---@field total "column"|"row"|nil it adds up its column or row
---@field from string? dates: first day, "2022-11-03"
---@field to string?
---@field year integer?
---@field precision "day"|"month"|"quarter"|"half"|"year"|"period"
---@field year_from "text"|"published"|"heading"|"inherited"|"unknown"
---@field weekday integer? as written, 1 is Monday
---@field event string?
---@field object string? of the event
---@field relative string? 今年, 去年
---@field office string? offices
---@field organisation string?
---@field holder string?
---@field tenure "current"|"former"|"acting"|"designate"
---@field exclusive boolean one holder at a time
---@field name string? names
---@field role "byline"|"organisation"|"person"|"place"
---@field short string?
---@field items string[] lists
---@field count integer
---@field least integer fewest items an honest reader may count
---@field most integer
---@field open boolean ends with 等
---@field lead string?
---@field speaker string? quotations
---@field length integer
---@field digest string equal for equal words
---@field level integer headings
---@field series string?
---@field ordinal integer?
---@field title string?
---@field rows integer tables
---@field columns integer
---@field caption string?
---@field mark string? marks: placeholder, unclosed-quote, doubled-text, replaced, missing-unit

---@class auditor.Key
---@field metric string?
---@field verb string?
---@field subject string?
---@field scope string?
---@field period string?
---@field basis string?
---@field qualifiers string?
---@field status string?

---What the text says about facts. A role that it leaves out is nil.
---@class auditor.Claim
---@field kind "share"|"shares"|"part"|"sum"|"change"|"ratio"|"completion"|"enumeration"|"order"|"span"|"repeat"|"balance"
---@field text string?
---@field start integer
---@field line integer
---@field column integer
---@field gate string? why it proves nothing
---@field pattern string? the phrase that read it
---@field confidence integer percent
---@field years integer|string|nil
---@field direction "up"|"down"|nil
---@field complete boolean?
---@field disjoint boolean?
---@field part auditor.Fact?
---@field whole auditor.Fact?
---@field share auditor.Fact?
---@field shares auditor.Fact[]
---@field total auditor.Fact?
---@field parts auditor.Fact[]
---@field from auditor.Fact?
---@field to auditor.Fact?
---@field difference auditor.Fact?
---@field rate auditor.Fact?
---@field times auditor.Fact?
---@field doublings auditor.Fact?
---@field numerator auditor.Fact?
---@field denominator auditor.Fact?
---@field ratio auditor.Fact?
---@field done auditor.Fact?
---@field target auditor.Fact?
---@field count auditor.Fact?
---@field list auditor.Fact?
---@field greater auditor.Fact?
---@field smaller auditor.Fact?
---@field duration auditor.Fact?
---@field facts auditor.Fact[]
---@field less? auditor.Fact[]
---@field factors auditor.Fact[]

---Facts in document order: for fact in doc:figures() do ... end
---@class auditor.Set
---@overload fun(): auditor.Fact
---@field groups fun(self: auditor.Set, ...: string): fun(): auditor.Fact[] lists that agree on all fields named, in order of first appearance

---@class auditor.Document
---@field id string?
---@field title string?
---@field language string?
---@field published {from: string, to: string, year: integer, precision: string}|nil
---@field claims fun(self: auditor.Document, kind?: string): fun(): auditor.Claim
---@field data fun(self: auditor.Document, name: string): table rules/lang/<language>/<name>.lua, read-only
---@field figures fun(self: auditor.Document, filter?: table): auditor.Set
---@field ordinals fun(self: auditor.Document, filter?: table): auditor.Set
---@field durations fun(self: auditor.Document, filter?: table): auditor.Set
---@field dates fun(self: auditor.Document, filter?: table): auditor.Set
---@field offices fun(self: auditor.Document, filter?: table): auditor.Set
---@field names fun(self: auditor.Document, filter?: table): auditor.Set
---@field lists fun(self: auditor.Document, filter?: table): auditor.Set
---@field quotations fun(self: auditor.Document, filter?: table): auditor.Set
---@field headings fun(self: auditor.Document, filter?: table): auditor.Set
---@field tables fun(self: auditor.Document, filter?: table): auditor.Set
---@field marks fun(self: auditor.Document, filter?: table): auditor.Set

---Figures of one key over all documents, in order of publication: series[1], #series.
---@class auditor.Series
---@field key auditor.Key
---@field [integer] auditor.Fact

---@param r auditor.Rule
---@return auditor.Rule
function rule(r) end

---States a relation; the engine judges, locates, words, ranks and repairs.
---@param relation auditor.Relation
---@param statement? auditor.Statement
---@return auditor.Verdict
function expect(relation, statement) end

---What is no arithmetic: a warning at most.
---@param facts auditor.Fact|table<string|integer, auditor.Fact|auditor.Fact[]>
---@param note? auditor.Texts
function suspect(facts, note) end

---@param ... auditor.Operand|auditor.Operand[]
---@return auditor.Expression
function sum(...) end

---@param a auditor.Operand
---@param k integer
---@return auditor.Expression
function pow(a, k) end

---@param from auditor.Fact a date
---@param to auditor.Fact
---@return auditor.Expression
function days(from, to) end

---@param from auditor.Fact
---@param to auditor.Fact
---@return auditor.Expression
function months(from, to) end

---@param from auditor.Fact
---@param to auditor.Fact
---@param how? "elapsed"|"anniversary"|"running"|"age"|"nominal-age"
---@return auditor.Expression
function years(from, to, how) end

---@param a auditor.Operand
---@param b auditor.Operand
---@return auditor.Relation
function equal(a, b) end

---@param a auditor.Operand
---@param b auditor.Operand
---@return auditor.Relation
function at_most(a, b) end

---@param ... auditor.Operand|auditor.Operand[]
---@return auditor.Relation
function same(...) end

---Some whole number lies in it.
---@param a auditor.Operand
---@return auditor.Relation
function whole(a) end

---Some whole number k of the base has this rate: k / of = rate.
---@param rate auditor.Operand
---@param of auditor.Operand
---@return auditor.Relation
function fraction(rate, of) end

---@param ... auditor.Operand|auditor.Operand[]
---@return auditor.Relation
function common_denominator(...) end

---Not after.
---@param earlier auditor.Fact
---@param later auditor.Fact
---@return auditor.Relation
function before(earlier, later) end

---The weekday written beside a date is that date's.
---@param date auditor.Fact
---@return auditor.Relation
function weekday(date) end

---@param list auditor.Fact
---@param count auditor.Operand
---@return auditor.Relation
function counts(list, count) end

---The best of several readings decides.
---@param ... auditor.Relation|auditor.Relation[]
---@return auditor.Relation
function any(...) end

---Does it hold with the figures correctly rounded? Counted nowhere.
---@param relation auditor.Relation
---@return boolean
function certain(relation) end

---Is there no trouble with it? Counted nowhere.
---@param relation auditor.Relation
---@return boolean
function possible(relation) end
