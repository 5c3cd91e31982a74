#include "report/stored.h"

#include "facts/json.h"

typedef struct {
    arena *memory;
    json_origin origin;
    error *err;
    status failed;          /* the first failure; everything after it reads nothing */
} restoring;

static status no_memory(restoring *r)
{
    return r->failed = error_set(r->err, STATUS_MEMORY, "%s: no memory to read it", r->origin.file);
}

static void wrong(restoring *r, const char *key, const char *expected)
{
    if (r->failed == STATUS_OK)
        r->failed = error_set(r->err, STATUS_SYNTAX, "%s: \"%s\": expected %s", r->origin.file, key, expected);
}

static const cJSON *member(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

/* Missing texts are empty; texts are borrowed from the tree, which lives in the same memory. */
static view text_at(restoring *r, const cJSON *object, const char *key)
{
    const cJSON *value = member(object, key);
    if (value == NULL || cJSON_IsNull(value))
        return VIEW("");
    if (!cJSON_IsString(value)) {
        wrong(r, key, "a text");
        return VIEW("");
    }
    return view_of(value->valuestring);
}

static double number_at(restoring *r, const cJSON *object, const char *key, double most)
{
    const cJSON *value = member(object, key);
    if (value == NULL)
        return 0;
    if (!cJSON_IsNumber(value) || !(value->valuedouble >= 0) || value->valuedouble > most) {
        wrong(r, key, "a number that is not negative");
        return 0;
    }
    return value->valuedouble;
}

static uint32_t whole_at(restoring *r, const cJSON *object, const char *key)
{
    return (uint32_t)number_at(r, object, key, UINT32_MAX);
}

static const cJSON *list_at(restoring *r, const cJSON *object, const char *key, uint32_t *count)
{
    const cJSON *list = member(object, key);
    *count = 0;
    if (list == NULL)
        return NULL;
    if (!cJSON_IsArray(list)) {
        wrong(r, key, "a list");
        return NULL;
    }
    *count = (uint32_t)cJSON_GetArraySize(list);
    return list;
}

static void *room(restoring *r, uint32_t count, size_t size)
{
    void *block = arena_zero(r->memory, count, size);
    if (block == NULL)
        no_memory(r);
    return block;
}

static unsigned choice_at(restoring *r, const cJSON *object, const char *key, const char *const *names)
{
    view said = text_at(r, object, key);
    for (unsigned i = 0; names[i] != NULL; i++)
        if (view_equal(view_of(names[i]), said))
            return i;
    wrong(r, key, "one of the names that the schema lists");
    return 0;
}

static report_key key_at(restoring *r, const cJSON *object)
{
    const cJSON *k = member(object, "key");
    report_key out = {
        .metric = text_at(r, k, "metric"), .verb = text_at(r, k, "verb"), .subject = text_at(r, k, "subject"),
        .scope = text_at(r, k, "scope"), .period = text_at(r, k, "period"), .basis = text_at(r, k, "basis"),
        .status = text_at(r, k, "status"), .qualifiers = VIEW(""),
    };
    buffer joined = { 0 };
    uint32_t count;
    const cJSON *one;
    cJSON_ArrayForEach(one, list_at(r, k, "qualifiers", &count)) {
        buffer_append(&joined, joined.length > 0 ? VIEW("\x1f") : VIEW(""));
        buffer_append(&joined, view_of(cJSON_GetStringValue(one)));
    }
    if (joined.length > 0)
        out.qualifiers = arena_copy(r->memory, buffer_view(&joined));
    if (joined.failed || out.qualifiers.start == NULL)
        no_memory(r);
    buffer_free(&joined);
    return out;
}

/* 'paths' NULL: within one document. Otherwise every piece gets a path of its own, from 'used' on. */
static const evidence *evidence_at(restoring *r, const cJSON *object, uint32_t *count, view *paths, uint32_t *used)
{
    const cJSON *one, *list = list_at(r, object, "evidence", count);
    evidence *out = room(r, *count, sizeof *out);
    uint32_t n = 0;
    cJSON_ArrayForEach(one, list) {
        if (out == NULL)
            break;
        out[n] = (evidence){
            .role = text_at(r, one, "role"), .text = text_at(r, one, "text"), .start = whole_at(r, one, "start"),
            .end = whole_at(r, one, "end"), .line = whole_at(r, one, "line"), .column = whole_at(r, one, "column"),
            .fact = FACT_NONE, .document = paths != NULL ? *used : 0, .suspicion = number_at(r, one, "suspicion", 1),
        };
        if (paths != NULL)
            paths[(*used)++] = text_at(r, one, "path");
        n++;
    }
    return out;
}

static const repair *repairs_at(restoring *r, const cJSON *object, uint32_t *count)
{
    const cJSON *one, *list = list_at(r, object, "repairs", count);
    repair *out = room(r, *count, sizeof *out);
    uint32_t n = 0;
    cJSON_ArrayForEach(one, list) {
        if (out == NULL)
            break;
        out[n] = (repair){ .evidence = whole_at(r, one, "evidence"), .text = text_at(r, one, "text"), .low = text_at(r, one, "low"),
                           .high = text_at(r, one, "high"), .probability = number_at(r, one, "probability", 1),
                           .mends = whole_at(r, one, "mends"), .breaks = whole_at(r, one, "breaks") };
        uint32_t reasons, k = 0;
        const cJSON *reason;
        cJSON_ArrayForEach(reason, list_at(r, one, "why", &reasons))
            if (k < REASONS && cJSON_IsString(reason))
                out[n].why[k++] = view_of(reason->valuestring);
        n++;
    }
    return out;
}

static void finding_at(restoring *r, const cJSON *object, finding *out, report_key *key, view *paths, uint32_t *used)
{
    *out = (finding){
        .rule = text_at(r, object, "rule").start,
        .severity = (severity)choice_at(r, object, "severity", severity_names),
        .verdict = (verdict)choice_at(r, object, "verdict", verdict_names),
        .confidence = number_at(r, object, "confidence", 1),
        .message = text_at(r, object, "message"),
        .derivation = text_at(r, object, "derivation"),
        .note_zh = text_at(r, member(object, "note"), "zh"),
        .note_en = text_at(r, member(object, "note"), "en"),
        .undecidable = cJSON_IsTrue(member(object, "undecidable")),
        .suppressed = {
            .kind = text_at(r, member(object, "suppressed"), "kind"), .reason = text_at(r, member(object, "suppressed"), "reason"),
            .by = text_at(r, member(object, "suppressed"), "by"), .until = text_at(r, member(object, "suppressed"), "until"),
        },
        .search_stopped = cJSON_IsTrue(member(object, "search_stopped")),
    };
    out->evidence = evidence_at(r, object, &out->evidence_count, paths, used);
    out->repairs = repairs_at(r, object, &out->repair_count);
    view print = text_at(r, object, "fingerprint");
    for (size_t i = 0; i < print.length; i++)
        if (strchr("0123456789abcdef", print.start[i]) == NULL || i + 1 == sizeof out->fingerprint)
            wrong(r, "fingerprint", "up to 16 hexadecimal digits");
    if (r->failed == STATUS_OK)
        memcpy(out->fingerprint, print.start, print.length);
    *key = key_at(r, object);
}

static void findings_at(restoring *r, const cJSON *object, const finding **out, const report_key **keys, uint32_t *count, view *paths)
{
    const cJSON *one, *list = list_at(r, object, "findings", count);
    finding *findings = room(r, *count, sizeof *findings);
    report_key *understood = room(r, *count, sizeof *understood);
    uint32_t n = 0, used = 0;
    cJSON_ArrayForEach(one, list) {
        if (findings == NULL || understood == NULL)
            break;
        finding_at(r, one, &findings[n], &understood[n], paths, &used);
        n++;
    }
    *out = findings;
    *keys = understood;
}

static relation_counts_by_verdict counts_at(restoring *r, const cJSON *object)
{
    relation_counts_by_verdict out = { .figures = whole_at(r, object, "figures"),
                                       .figures_checked = whole_at(r, object, "figures_checked") };
    for (unsigned v = 0; v < VERDICTS; v++)
        out.of[v] = whole_at(r, object, verdict_names[v]);
    return out;
}

static const check *checks_at(restoring *r, const cJSON *object, uint32_t *count)
{
    const cJSON *one, *list = list_at(r, object, "checks", count);
    check *out = room(r, *count, sizeof *out);
    uint32_t n = 0;
    cJSON_ArrayForEach(one, list) {
        if (out == NULL)
            break;
        out[n].rule = text_at(r, one, "rule").start;
        out[n].verdict = (verdict)choice_at(r, one, "verdict", verdict_names);
        out[n].evidence = evidence_at(r, one, &out[n].evidence_count, NULL, NULL);
        n++;
    }
    return out;
}

static void document_at(restoring *r, const cJSON *object, report_document *out)
{
    *out = (report_document){
        .path = text_at(r, object, "path"), .id = text_at(r, object, "id"), .title = text_at(r, object, "title"),
        .language = text_at(r, object, "language"), .published = text_at(r, object, "published"),
        .fact_count = whole_at(r, object, "facts"),
    };
    out->outcome.counts = counts_at(r, member(object, "relations"));
    findings_at(r, object, &out->outcome.findings, &out->keys, &out->outcome.finding_count, NULL);
    out->outcome.checks = checks_at(r, object, &out->outcome.check_count);
}

static void documents_at(restoring *r, const cJSON *root, stored_report *out)
{
    const cJSON *one, *list = list_at(r, root, "documents", &out->run.document_count);
    report_document *documents = room(r, out->run.document_count, sizeof *documents);
    report_brief *briefs = room(r, out->run.document_count, sizeof *briefs);
    uint32_t n = 0;
    cJSON_ArrayForEach(one, list) {
        if (documents == NULL || briefs == NULL)
            break;
        document_at(r, one, &documents[n]);
        const outcome *o = &documents[n].outcome;
        briefs[n] = (report_brief){ .path = documents[n].path, .title = documents[n].title, .relations = o->counts };
        for (uint32_t i = 0; r->failed == STATUS_OK && i < o->finding_count; i++)
            briefs[n].findings.of[o->findings[i].severity] += o->findings[i].suppressed.kind.length == 0;
        for (unsigned v = 0; v < VERDICTS; v++)
            out->run.relations.of[v] += o->counts.of[v];
        n++;
    }
    out->documents = documents;
    out->run.documents = briefs;
}

static void rules_at(restoring *r, const cJSON *root, report_run *run)
{
    const cJSON *one, *list = list_at(r, root, "rules", &run->rule_count);
    report_rule *rules = room(r, run->rule_count, sizeof *rules);
    uint32_t n = 0;
    cJSON_ArrayForEach(one, list) {
        if (rules == NULL)
            break;
        rules[n].id = text_at(r, one, "id").start;
        rules[n].severity = SEVERITY_ERROR;
        rules[n].work.candidates = (uint64_t)number_at(r, one, "candidates", 1e15);
        rules[n].work.findings = (uint64_t)number_at(r, one, "findings", 1e15);
        rules[n].work.milliseconds = number_at(r, one, "milliseconds", 1e15);
        n++;
    }
    run->rules = rules;
}

static void missing_at(restoring *r, const cJSON *root, report_run *run)
{
    const cJSON *one, *list = list_at(r, root, "not_evaluated", &run->missing_count);
    not_evaluated *missing = room(r, run->missing_count, sizeof *missing);
    uint32_t n = 0;
    cJSON_ArrayForEach(one, list) {
        if (missing == NULL)
            break;
        missing[n++] = (not_evaluated){ text_at(r, one, "path"), text_at(r, one, "rule"), text_at(r, one, "why") };
    }
    run->missing = missing;
}

static void archive_at(restoring *r, const cJSON *root, report_run *run)
{
    const cJSON *archive = member(root, "archive"), *one;
    uint32_t count, pieces = 0, own;
    cJSON_ArrayForEach(one, list_at(r, archive, "findings", &count)) {
        list_at(r, one, "evidence", &own);
        pieces += own;
    }
    view *paths = room(r, pieces, sizeof *paths);
    if (paths != NULL)
        findings_at(r, archive, &run->archive, &run->archive_keys, &run->archive_count, paths);
    run->archive_paths = paths;
}

static void count_findings(report_run *run)
{
    for (uint32_t i = 0; i < run->document_count; i++)
        for (unsigned s = 0; s < SEVERITIES; s++)
            run->findings.of[s] += run->documents[i].findings.of[s];
    for (uint32_t i = 0; i < run->archive_count; i++)
        run->findings.of[run->archive[i].severity] += run->archive[i].suppressed.kind.length == 0;
}

status stored_read(stored_report *out, arena *memory, view bytes, const char *name, error *err)
{
    const cJSON *root;
    restoring r = { .memory = memory, .origin = { .file = name }, .err = err };
    stored_report stored = { .documents = NULL };
    status result = json_parse(&root, memory, bytes, &r.origin, err);
    if (result != STATUS_OK)
        return result;
    if (!view_equal(text_at(&r, root, "format"), VIEW("auditor-report/1"))) {
        wrong(&r, "format", "\"auditor-report/1\"");
        return r.failed;
    }
    stored.run.version = text_at(&r, member(root, "tool"), "version").start;
    stored.run.rules_hash = text_at(&r, member(root, "tool"), "rules");
    documents_at(&r, root, &stored);
    archive_at(&r, root, &stored.run);
    rules_at(&r, root, &stored.run);
    missing_at(&r, root, &stored.run);
    stored.run.complete = stored.run.missing_count == 0;
    if (r.failed != STATUS_OK)
        return r.failed;
    count_findings(&stored.run);
    *out = stored;
    return STATUS_OK;
}
