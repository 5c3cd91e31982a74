#include "rules/ruleset.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "rules/contract.h"
#include "rules/pack.h"
#include "rules/trim.h"

static int by_id(const void *a, const void *b)
{
    return strcmp(((const pack_file *)a)->id, ((const pack_file *)b)->id);
}

static int by_place(const void *a, const void *b)
{
    const pack_file *x = a, *y = b;
    return x->pack != y->pack ? (x->pack < y->pack ? -1 : 1) : by_id(a, b);
}

static status out_of_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for the rules");
}

static status scan_packs(ruleset *r, const rules_options *o, pack_files *files, error *err)
{
    r->packs = arena_zero(r->memory, o->folder_count, sizeof *r->packs);
    r->folders = arena_zero(r->memory, o->folder_count, sizeof *r->folders);
    if (r->packs == NULL || r->folders == NULL)
        return out_of_memory(err);
    for (; r->pack_count < o->folder_count; r->pack_count++) {
        uint32_t i = r->pack_count;
        r->folders[i] = arena_copy(r->memory, view_of(o->folders[i])).start;
        if (r->folders[i] == NULL)
            return out_of_memory(err);
        status result = pack_describe(&r->packs[i], r->folders[i], r->memory, err);
        if (result == STATUS_OK)
            result = pack_scan(files, r->folders[i], i, r->memory, err);
        if (result != STATUS_OK)
            return result;
    }
    if (files->count > 0)
        qsort(files->files, files->count, sizeof *files->files, by_id);
    for (uint32_t i = 1; i < files->count; i++)
        if (by_id(&files->files[i - 1], &files->files[i]) == 0)
            return error_set(err, STATUS_SYNTAX, "%.*s: the rule '%s' exists already: %.*s", VIEW_PRINT(files->files[i].path),
                             files->files[i].id, VIEW_PRINT(files->files[i - 1].path));
    return STATUS_OK;
}

/* Keeps only the rule that was asked for. */
static status select_one(pack_files *files, const char *only, error *err)
{
    const char *meant = NULL;
    unsigned best = UINT_MAX;
    for (uint32_t i = 0; i < files->count; i++) {
        if (strcmp(files->files[i].id, only) == 0) {
            files->files[0] = files->files[i];
            files->count = 1;
            return STATUS_OK;
        }
        if (nearest_offer(view_of(only), view_of(files->files[i].id), &best))
            meant = files->files[i].id;
    }
    return error_set(err, STATUS_MISSING, "no rule '%s'%s%s%s", only, meant != NULL ? "; did you mean '" : "",
                     meant != NULL ? meant : "", meant != NULL ? "'?" : "");
}

static status read_source(rule_info *rule, buffer *bytes, arena *memory, bool without_examples, error *err)
{
    status result = pack_read(bytes, rule->path, err);
    if (result != STATUS_OK)
        return result;
    const view whole = { bytes->bytes, bytes->length - 1 };
    rule->source = without_examples ? trim_examples(memory, whole) : arena_copy(memory, whole);
    return rule->source.start != NULL ? STATUS_OK : out_of_memory(err);
}

static status describe_rules(ruleset *r, worker *bench, const pack_files *files, bool without_examples, error *err)
{
    buffer bytes = { 0 };
    status result = STATUS_OK;
    r->rules = arena_zero(r->memory, files->count, sizeof *r->rules);
    r->wants = arena_zero(r->memory, files->count, sizeof *r->wants);
    if (r->rules == NULL || r->wants == NULL)
        return out_of_memory(err);
    for (; r->count < files->count && result == STATUS_OK; r->count += result == STATUS_OK) {
        const pack_file *f = &files->files[r->count];
        rule_info *rule = &r->rules[r->count];
        *rule = (rule_info){ .path = f->path, .pack = r->packs[f->pack].name.start };
        result = read_source(rule, &bytes, r->memory, without_examples, err);
        if (result == STATUS_OK)
            result = worker_describe(bench, r->count, rule, f->id, r->memory, err);
    }
    buffer_free(&bytes);
    return result;
}

/* { rules = { ["lists/count"] = false, ["repeats/same"] = { enabled = true, least = 9 } } } */
static status configure(ruleset *r, const data *configuration, bool one, error *err)
{
    const data *rules = data_get(configuration, "rules");
    if (rules == NULL)
        return STATUS_OK;
    if (rules->kind != DATA_TABLE || rules->count > 0)
        return error_set(err, STATUS_USAGE, "rules: a table by rule was expected: { [\"lists/count\"] = false }");
    for (uint32_t i = 0; i < rules->named; i++) {
        rule_info *rule = (rule_info *)ruleset_find(r, rules->names[i]);
        const char *meant = NULL;
        unsigned best = UINT_MAX;
        for (uint32_t k = 0; rule == NULL && k < r->count; k++)
            if (nearest_offer(rules->names[i], view_of(r->rules[k].id), &best))
                meant = r->rules[k].id;
        if (rule == NULL && one)
            continue;
        if (rule == NULL)
            return error_set(err, STATUS_USAGE, "rules: no rule '%.*s'%s%s%s", VIEW_PRINT(rules->names[i]),
                             meant != NULL ? "; did you mean '" : "", meant != NULL ? meant : "", meant != NULL ? "'?" : "");
        status result = contract_configure(rule, data_under(rules, i), err);
        if (result != STATUS_OK)
            return result;
    }
    return STATUS_OK;
}

/* { limits = { memory = BYTES, instructions = N, milliseconds = N } } */
static status configure_limits(ruleset *r, const data *configuration, error *err)
{
    static const char *const names[] = { "memory", "instructions", "milliseconds" };
    const data *limits = data_get(configuration, "limits");
    if (limits == NULL)
        return STATUS_OK;
    if (limits->kind != DATA_TABLE || limits->count > 0)
        return error_set(err, STATUS_USAGE, "limits: a table was expected: { memory = , instructions = , milliseconds = }");
    for (uint32_t i = 0; i < limits->named; i++) {
        int64_t value = data_integer(data_under(limits, i), 0);
        size_t which = 0;
        while (which < 3 && !view_equal(limits->names[i], view_of(names[which])))
            which++;
        if (which == 3 || value < 1 || value > UINT32_MAX)
            return error_set(err, STATUS_USAGE, "limits: %.*s: memory, instructions and milliseconds are whole numbers from 1 to 4294967295",
                             VIEW_PRINT(limits->names[i]));
        if (which == 0)
            r->limits.memory = (size_t)value;
        else if (which == 1)
            r->limits.instructions = (uint64_t)value;
        else
            r->limits.milliseconds = (unsigned)value;
    }
    return STATUS_OK;
}

static void hash_data(sha256 *s, const data *d)
{
    sha256_add(s, (view){ (const char *)&d->kind, 1 });
    if (d->kind == DATA_TEXT)
        sha256_add(s, d->text);
    else if (d->kind == DATA_INTEGER)
        sha256_add(s, (view){ (const char *)&d->integer, sizeof d->integer });
    else if (d->kind == DATA_BOOLEAN)
        sha256_add(s, d->boolean ? VIEW("t") : VIEW("f"));
    for (uint32_t i = 0; i < d->count; i++)
        hash_data(s, &d->items[i]);
}

static status scan_words(const ruleset *r, pack_files *out, arena *memory, error *err)
{
    for (uint32_t i = 0; i < r->pack_count; i++) {
        status result = pack_scan_languages(out, r->folders[i], i, memory, err);
        if (result != STATUS_OK)
            return result;
    }
    if (out->count > 0)
        qsort(out->files, out->count, sizeof *out->files, by_place);
    return STATUS_OK;
}

/* A file of the set: its name with the NUL byte, and what it holds. */
static status hash_file(sha256 *s, const char *id, view path, buffer *bytes, error *err)
{
    status result = pack_read(bytes, path, err);
    if (result != STATUS_OK)
        return result;
    sha256_add(s, (view){ id, strlen(id) + 1 });
    sha256_add(s, (view){ bytes->bytes, bytes->length - 1 });
    return STATUS_OK;
}

/* Ids, sources, switches, options, and the words of all languages: equal hashes, equal findings. */
static status hash_rules(ruleset *r, const pack_files *words, error *err)
{
    sha256 s;
    char hex[65];
    buffer bytes = { 0 };
    status result = STATUS_OK;
    sha256_begin(&s);
    for (uint32_t i = 0; i < words->count && result == STATUS_OK; i++)
        result = hash_file(&s, words->files[i].id, words->files[i].path, &bytes, err);
    for (uint32_t i = 0; i < r->count && result == STATUS_OK; i++) {
        const rule_info *rule = &r->rules[i];
        result = hash_file(&s, rule->id, rule->path, &bytes, err);
        sha256_add(&s, rule->enabled ? VIEW("+") : VIEW("-"));
        for (uint32_t k = 0; k < rule->option_count; k++)
            hash_data(&s, &rule->options[k].value);
    }
    buffer_free(&bytes);
    sha256_end(&s, hex);
    if (result == STATUS_OK)
        snprintf(r->hash, sizeof r->hash, "sha256:%s", hex);
    return result;
}

static status probe_rules(ruleset *r, worker *bench, error *err)
{
    for (uint32_t i = 0; i < r->count; i++) {
        status result = worker_load(bench, i, err);
        if (result != STATUS_OK)
            return result;
        r->wants[i] = worker_probe(bench, i);
    }
    return STATUS_OK;
}

status ruleset_load(ruleset **out, const rules_options *options, error *err)
{
    worker *bench = NULL;
    pack_files files = { 0 };
    status result = STATUS_MEMORY;
    ruleset *r = memory_zero(1, sizeof *r);
    if (r == NULL || (r->memory = arena_new()) == NULL || (r->first = arena_zero(r->memory, 1, sizeof *r->first)) == NULL) {
        out_of_memory(err);
        goto fail;
    }
    r->limits = options->limits;
    r->relations = options->relations;
    r->language = arena_copy(r->memory, options->language);
    if ((result = configure_limits(r, options->configuration, err)) != STATUS_OK)
        goto fail;
    if ((result = scan_packs(r, options, &files, err)) != STATUS_OK)
        goto fail;
    if (options->only != NULL && (result = select_one(&files, options->only, err)) != STATUS_OK)
        goto fail;
    if ((result = worker_open(&bench, r, files.count, err)) != STATUS_OK)
        goto fail;
    if ((result = describe_rules(r, bench, &files, options->without_examples, err)) != STATUS_OK)
        goto fail;
    if ((result = configure(r, options->configuration, options->only != NULL, err)) != STATUS_OK)
        goto fail;
    if ((result = probe_rules(r, bench, err)) != STATUS_OK)
        goto fail;
    atomic_init(r->first, bench);
    *out = r;
    return STATUS_OK;
fail:
    worker_free(bench);
    ruleset_free(r);
    return result;
}

void ruleset_free(ruleset *r)
{
    if (r == NULL)
        return;
    if (r->first != NULL)
        worker_free(atomic_load(r->first));
    arena_free(r->memory);
    memory_free(r);
}

void ruleset_keep_relations(ruleset *r, bool keep)
{
    r->relations = keep;
}

status ruleset_hash(view *out, ruleset *r, error *err)
{
    status result = STATUS_OK;
    if (r->hash[0] == '\0') {
        pack_files words = { 0 };
        arena *memory = arena_new();
        result = memory != NULL ? scan_words(r, &words, memory, err) : out_of_memory(err);
        if (result == STATUS_OK)
            result = hash_rules(r, &words, err);
        arena_free(memory);
    }
    if (result == STATUS_OK)
        *out = view_of(r->hash);
    return result;
}

uint32_t ruleset_count(const ruleset *r)
{
    return r->count;
}

const rule_info *ruleset_rule(const ruleset *r, uint32_t index)
{
    return index < r->count ? &r->rules[index] : NULL;
}

static int compare_id(const void *wanted, const void *at)
{
    return view_compare(*(const view *)wanted, view_of(((const rule_info *)at)->id));
}

const rule_info *ruleset_find(const ruleset *r, view id)
{
    return bsearch(&id, r->rules, r->count, sizeof *r->rules, compare_id);
}
