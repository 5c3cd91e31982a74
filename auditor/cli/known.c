#define _POSIX_C_SOURCE 200809L
#include "cli/known.h"

#include <errno.h>
#include <unistd.h>

#include "base/file.h"
#include "facts/json.h"
#include "report/json_text.h"

#define FORMAT "auditor-baseline/1"

enum { LARGEST = 64 << 20 };

status known_ledger(const char **out, const char *path, error *err)
{
    if (access(path, F_OK) != 0)
        return error_set(err, STATUS_USAGE, "--waivers: %s: %s", path, strerror(errno));
    *out = path;
    return STATUS_OK;
}

status known_read_waivers(known *k, const char *path, arena *memory, error *err)
{
    return waivers_read(&k->waivers, path, memory, err);
}

static status take_fingerprints(known *k, const cJSON *root, const json_origin *origin, error *err)
{
    const cJSON *format = cJSON_GetObjectItemCaseSensitive(root, "format");
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(root, "fingerprints"), *one;
    if (!cJSON_IsString(format) || strcmp(format->valuestring, FORMAT) != 0)
        return json_fail(origin, NULL, STATUS_SYNTAX, err, "expected a baseline: \"format\": \"" FORMAT "\"");
    cJSON_ArrayForEach(one, list)
    {
        if (!cJSON_IsString(one))
            return json_fail(origin, NULL, STATUS_SYNTAX, err, "fingerprints: expected a list of texts");
        if (intern_put(k->baseline, view_of(one->valuestring)) == INTERN_NONE)
            return error_set(err, STATUS_MEMORY, "%s: no memory", origin->file);
    }
    return STATUS_OK;
}

status known_read_baseline(known *k, const char *path, error *err)
{
    const json_origin origin = { .file = path };
    const cJSON *root;
    buffer bytes = { 0 };
    arena *memory = arena_new();
    k->baseline = intern_new();
    status result = memory != NULL && k->baseline != NULL ? file_read(&bytes, path, LARGEST, err)
                                                          : error_set(err, STATUS_MEMORY, "%s: no memory", path);
    if (result == STATUS_OK)
        result = json_parse(&root, memory, buffer_view(&bytes), &origin, err);
    if (result == STATUS_OK)
        result = take_fingerprints(k, root, &origin, err);
    buffer_free(&bytes);
    arena_free(memory);
    return result;
}

void known_free(known *k)
{
    intern_free(k->baseline);
    k->baseline = NULL;
}

suppression known_of(const known *k, view fingerprint)
{
    const waiver *w = waivers_find(&k->waivers, fingerprint);
    if (w != NULL && !waiver_expired(w, k->today))
        return waiver_suppression(w);
    if (k->baseline != NULL && intern_get(k->baseline, fingerprint) != INTERN_NONE)
        return (suppression){ .kind = VIEW("baseline"), .reason = VIEW("") };
    return (suppression){ .kind = VIEW("") };
}

status known_mark(const known *k, outcome *o, arena *memory, error *err)
{
    if (o->finding_count == 0 || (k->waivers.count == 0 && k->baseline == NULL))
        return STATUS_OK;
    finding *all = arena_zero(memory, o->finding_count, sizeof *all);
    if (all == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the findings");
    for (uint32_t i = 0; i < o->finding_count; i++) {
        all[i] = o->findings[i];
        all[i].suppressed = known_of(k, view_of(all[i].fingerprint));
    }
    o->findings = all;
    return STATUS_OK;
}

void known_print_baseline(buffer *out, const view *fingerprints, size_t count)
{
    buffer_append(out, VIEW("{\n  \"format\": \"" FORMAT "\",\n  \"fingerprints\": ["));
    for (size_t i = 0; i < count; i++) {
        buffer_append(out, i > 0 ? VIEW(",\n    ") : VIEW("\n    "));
        json_string(out, fingerprints[i]);
    }
    buffer_append(out, VIEW("\n  ]\n}\n"));
}
