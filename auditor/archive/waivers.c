#include "archive/waivers.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "calendar/date.h"
#include "facts/json.h"
#include "report/json_text.h"

#define FORMAT "auditor-waivers/1"

enum { LARGEST = 16 << 20 };

const char *const waiver_kind_names[WAIVER_KINDS + 1] = { "intended", "source-quoted", "rule-bug", NULL };

typedef struct {
    json_origin origin;
    arena *memory;
    error *err;
} reading;

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static view text_of(const cJSON *node)
{
    return cJSON_IsString(node) ? view_of(node->valuestring) : VIEW("");
}

static status take_text(const reading *r, view *out, const cJSON *object, const json_path *path, const char *name, bool needed)
{
    const json_path here = { path, view_of(name), 0 };
    const cJSON *node = member(object, name);
    if (node != NULL && !cJSON_IsString(node))
        return json_fail(&r->origin, &here, STATUS_SYNTAX, r->err, "expected a text");
    *out = text_of(node);
    if (needed && out->length == 0)
        return json_fail(&r->origin, &here, STATUS_SYNTAX, r->err, "a waiver needs this");
    return STATUS_OK;
}

static status take_day(const reading *r, view *out, const cJSON *object, const json_path *path, const char *name)
{
    const json_path here = { path, view_of(name), 0 };
    period day;
    precision how;
    status result = take_text(r, out, object, path, name, false);
    if (result == STATUS_OK && out->length > 0 && (period_parse(&day, &how, *out, NULL) != STATUS_OK || how != PRECISION_DAY))
        return json_fail(&r->origin, &here, STATUS_SYNTAX, r->err, "expected a day, YYYY-MM-DD");
    return result;
}

static status take_kind(const reading *r, waiver_kind *out, const cJSON *object, const json_path *path)
{
    const json_path here = { path, VIEW("kind"), 0 };
    for (int kind = 0; kind < WAIVER_KINDS; kind++)
        if (view_equal(text_of(member(object, "kind")), view_of(waiver_kind_names[kind]))) {
            *out = (waiver_kind)kind;
            return STATUS_OK;
        }
    return json_fail(&r->origin, &here, STATUS_SYNTAX, r->err, "expected intended, source-quoted or rule-bug");
}

/* What is quoted, as JSON again. */
static status take_evidence(const reading *r, view *out, const cJSON *object)
{
    buffer text = { 0 };
    const cJSON *one, *list = member(object, "evidence");
    cJSON_ArrayForEach(one, list)
    {
        buffer_append(&text, text.length > 0 ? VIEW(", {\"role\": ") : VIEW("{\"role\": "));
        json_string(&text, text_of(member(one, "role")));
        json_field(&text, "path", text_of(member(one, "path")));
        json_field(&text, "text", text_of(member(one, "text")));
        buffer_byte(&text, '}');
    }
    *out = text.failed ? (view){ NULL, 0 } : arena_copy(r->memory, buffer_view(&text));
    buffer_free(&text);
    return out->start != NULL ? STATUS_OK : error_set(r->err, STATUS_MEMORY, "no memory for the waivers");
}

static status take_waiver(const reading *r, waiver *out, const cJSON *object, const json_path *path)
{
    static const char *const known[] = { "fingerprint", "rule", "kind", "reason", "by", "on", "until", "evidence", NULL };
    if (!cJSON_IsObject(object))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected a waiver: an object");
    const cJSON *one;
    cJSON_ArrayForEach(one, object)
    {
        const char *const *name = known;
        while (*name != NULL && strcmp(*name, one->string) != 0)
            name++;
        const json_path here = { path, view_of(one->string), 0 };
        if (*name == NULL)
            return json_fail(&r->origin, &here, STATUS_SYNTAX, r->err, "a waiver has no such key");
    }
    status result = take_text(r, &out->fingerprint, object, path, "fingerprint", true);
    if (result == STATUS_OK)
        result = take_text(r, &out->rule, object, path, "rule", true);
    if (result == STATUS_OK)
        result = take_text(r, &out->reason, object, path, "reason", true);
    if (result == STATUS_OK)
        result = take_text(r, &out->by, object, path, "by", true);
    if (result == STATUS_OK)
        result = take_day(r, &out->on, object, path, "on");
    if (result == STATUS_OK)
        result = take_day(r, &out->until, object, path, "until");
    if (result == STATUS_OK)
        result = take_kind(r, &out->kind, object, path);
    return result == STATUS_OK ? take_evidence(r, &out->evidence, object) : result;
}

static status take_ledger(const reading *r, waiver_list *out, const cJSON *root)
{
    const cJSON *list = member(root, "waivers"), *one;
    const json_path at = { NULL, VIEW("waivers"), 0 };
    if (!view_equal(text_of(member(root, "format")), VIEW(FORMAT)))
        return json_fail(&r->origin, NULL, STATUS_SYNTAX, r->err, "expected a ledger: \"format\": \"" FORMAT "\"");
    if (!cJSON_IsArray(list))
        return json_fail(&r->origin, &at, STATUS_SYNTAX, r->err, "expected a list");
    waiver *all = arena_zero(r->memory, (size_t)cJSON_GetArraySize(list), sizeof *all);
    if (all == NULL)
        return error_set(r->err, STATUS_MEMORY, "no memory for the waivers");
    uint32_t count = 0;
    cJSON_ArrayForEach(one, list)
    {
        const json_path here = { &at, { NULL, 0 }, count };
        status result = take_waiver(r, &all[count], one, &here);
        if (result != STATUS_OK)
            return result;
        count++;
    }
    *out = (waiver_list){ all, count };
    return STATUS_OK;
}

status waivers_read(waiver_list *out, const char *path, arena *memory, error *err)
{
    const reading r = { { .file = path }, memory, err };
    buffer bytes = { 0 };
    const cJSON *root;
    *out = (waiver_list){ NULL, 0 };
    if (access(path, F_OK) != 0 && errno == ENOENT)
        return STATUS_OK;
    status result = file_read(&bytes, path, LARGEST, err);
    if (result == STATUS_OK)
        result = json_parse(&root, memory, buffer_view(&bytes), &r.origin, err);
    if (result == STATUS_OK)
        result = take_ledger(&r, out, root);
    buffer_free(&bytes);
    return result;
}

waiver *waivers_find(const waiver_list *list, view fingerprint)
{
    for (uint32_t i = list->count; i-- > 0;)
        if (view_equal(list->items[i].fingerprint, fingerprint))
            return &list->items[i];
    return NULL;
}

bool waiver_expired(const waiver *w, view today)
{
    return w->until.length > 0 && view_compare(w->until, today) < 0;
}

status waivers_entry(waiver *out, view finding, arena *memory, error *err)
{
    const reading r = { { .file = "finding" }, memory, err };
    const cJSON *root;
    status result = json_parse(&root, memory, finding, &r.origin, err);
    if (result != STATUS_OK)
        return result;
    *out = (waiver){ .fingerprint = text_of(member(root, "fingerprint")), .rule = text_of(member(root, "rule")) };
    return take_evidence(&r, &out->evidence, root);
}

static void print_field(buffer *out, const char *name, view text)
{
    if (text.length == 0)
        return;
    buffer_format(out, ",\n      \"%s\": ", name);
    json_string(out, text);
}

void waivers_print(buffer *out, const waiver_list *list)
{
    buffer_append(out, VIEW("{\n  \"format\": \"" FORMAT "\",\n  \"waivers\": ["));
    for (uint32_t i = 0; i < list->count; i++) {
        const waiver *w = &list->items[i];
        buffer_append(out, i > 0 ? VIEW(",\n    {\"fingerprint\": ") : VIEW("\n    {\"fingerprint\": "));
        json_string(out, w->fingerprint);
        print_field(out, "rule", w->rule);
        print_field(out, "kind", view_of(waiver_kind_names[w->kind]));
        print_field(out, "reason", w->reason);
        print_field(out, "by", w->by);
        print_field(out, "on", w->on);
        print_field(out, "until", w->until);
        buffer_format(out, ",\n      \"evidence\": [%.*s]}", VIEW_PRINT(w->evidence));
    }
    buffer_append(out, VIEW("\n  ]\n}\n"));
}

suppression waiver_suppression(const waiver *w)
{
    return (suppression){ view_of(waiver_kind_names[w->kind]), w->reason, w->by, w->until };
}
