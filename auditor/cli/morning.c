#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <sys/wait.h>

#include "base/hash.h"
#include "cli/morning_parts.h"
#include "report/json_parts.h"
#include "report/json_text.h"

const char *const morning_notify_names[] = { "change", "new-error", "always", NULL };
const char *const morning_list_names[LISTS] = { "new", "moved", "gone", "rule_changed", "waived_expired" };

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for the morning report");
}

static void put_line(buffer *out, const char *kind, const changed_finding *f)
{
    bool between = f->between[0].length > 0;
    view path = between ? f->between[0] : f->path;
    buffer_format(out, "%s  %.*s:%" PRIu32 ":%" PRIu32, kind, VIEW_PRINT(path), f->line, f->column);
    if (between)
        buffer_format(out, " | %.*s", VIEW_PRINT(f->between[1]));
    buffer_format(out, ": %s[%.*s] %.*s  #%.*s\n", severity_names[f->severity], VIEW_PRINT(f->rule), VIEW_PRINT(f->message),
                  VIEW_PRINT(f->fingerprint));
}

static void put_change(buffer *out, const changed_finding *f, const char *change)
{
    buffer_append(out, out->length > 0 ? VIEW(",\n    {\"fingerprint\": ") : VIEW("\n    {\"fingerprint\": "));
    json_string(out, f->fingerprint);
    json_field(out, "rule", f->rule);
    json_field(out, "severity", view_of(severity_names[f->severity]));
    json_field(out, "change", view_of(change));
    json_field(out, "cause", f->cause);
    json_field(out, "path", f->path);
    buffer_format(out, ", \"line\": %" PRIu32 ", \"column\": %" PRIu32 "}", f->line, f->column);
}

/* The finding as it is kept, marked where somebody answers for it. */
static void put_json(buffer *out, const changed_finding *f, const suppression *s)
{
    buffer_append(out, (view){ f->json.start, f->json.length - 1 });
    json_suppression(out, s);
    buffer_byte(out, '}');
}

/* A new finding under its document, or between documents. */
static void put_finding(morning *m, const changed_finding *f, const suppression *s)
{
    if (f->path.length == 0) {
        buffer_append(&m->between, m->between.length > 0 ? VIEW(",\n        ") : VIEW("\n        "));
        put_json(&m->between, f, s);
        return;
    }
    bool same = m->open && view_equal(buffer_view(&m->path), f->path);
    if (!same) {
        buffer_append(&m->documents, m->open ? VIEW("]},\n    {") : VIEW("\n    {"));
        buffer_append(&m->documents, f->head);
        buffer_append(&m->documents, VIEW(",\n      \"findings\": [\n        "));
        buffer_clear(&m->path);
        buffer_append(&m->path, f->path);
        m->open = true;
    } else {
        buffer_append(&m->documents, VIEW(",\n        "));
    }
    put_json(&m->documents, f, s);
}

static morning_list list_of(changes_kind kind, const changed_finding *f)
{
    static const morning_list lists[CHANGES] = { LIST_NEW, LIST_MOVED, LIST_GONE };
    return kind != CHANGES_MOVED && view_equal(f->cause, VIEW("rules")) ? LIST_RULES : lists[kind];
}

static status put_listed(morning *m, morning_list list, const char *change, const changed_finding *f, error *err)
{
    if (m->counts[list]++ < LISTED) {
        put_line(&m->lines, list == LIST_EXPIRED ? "no longer waived" : change, f);
        put_change(&m->lists[list], f, change);
    }
    return m->lines.failed || m->lists[list].failed ? no_memory(err) : STATUS_OK;
}

static status take(morning *m, changes_kind kind, const changed_finding *f, error *err)
{
    const suppression known = kind == CHANGES_NEW ? known_of(&m->known, f->fingerprint) : (suppression){ .kind = VIEW("") };
    const morning_list list = list_of(kind, f);
    const bool waived = known.kind.length > 0;
    if (kind == CHANGES_NEW && (waived ? m->waived : m->counts[list]) < LISTED)
        put_finding(m, f, &known);
    m->waived += waived;
    if (m->documents.failed || m->between.failed)
        return no_memory(err);
    if (kind == CHANGES_NEW && !waived)
        m->fresh.of[f->severity]++;
    return waived ? STATUS_OK : put_listed(m, list, changes_names[kind], f, err);
}

static status take_new(void *m, const changed_finding *f, error *err)
{
    return take(m, CHANGES_NEW, f, err);
}

static status take_moved(void *m, const changed_finding *f, error *err)
{
    return take(m, CHANGES_MOVED, f, err);
}

static status take_gone(void *m, const changed_finding *f, error *err)
{
    return take(m, CHANGES_GONE, f, err);
}

static status take_missing(void *context, view what, view why, error *err)
{
    morning *m = context;
    if (m->missing++ >= LISTED)
        return STATUS_OK;
    const not_evaluated one = { .path = what, .rule = VIEW(""), .why = why };
    buffer_append(&m->missing_json, m->missing > 1 ? VIEW(",\n    ") : VIEW("\n    "));
    json_missing(&m->missing_json, &one);
    buffer_format(&m->lines, "not evaluated  %.*s: %.*s\n", VIEW_PRINT(what), VIEW_PRINT(why));
    return m->lines.failed || m->missing_json.failed ? no_memory(err) : STATUS_OK;
}

/* -- the ledger itself -- */

/* What is wrong with the ledger is a finding in it. */
static void complain_of(morning *m, const char *rule, view what)
{
    sha256 s;
    char hex[65];
    sha256_begin(&s);
    sha256_add(&s, view_of(rule));
    sha256_add(&s, what);
    sha256_end(&s, hex);
    m->ledger_count++;
    buffer_format(&m->lines, "%s  %.*s\n", rule, VIEW_PRINT(what));
    buffer_format(&m->ledger, "%s{\"rule\": \"%s\", \"severity\": \"warning\", \"verdict\": \"doubtful\", \"confidence\": 1, "
                              "\"fingerprint\": \"%.16s\", \"message\": ", m->ledger_count > 1 ? ",\n        " : "\n        ", rule, hex);
    json_string(&m->ledger, what);
    buffer_append(&m->ledger, VIEW(", \"derivation\": \"\", \"key\": {}, \"evidence\": [], \"repairs\": []}"));
}

typedef struct {
    morning *m;
    waiver *w;
} matching;

static status take_matched(void *context, const changed_finding *f, error *err)
{
    const matching *at = context;
    at->w->matched = true;
    return waiver_expired(at->w, at->m->known.today) ? put_listed(at->m, LIST_EXPIRED, "expired", f, err) : STATUS_OK;
}

/* Entries that fit nothing that stands, and those whose day is over while the finding stands. */
static status check_ledger(morning *m, error *err)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; result == STATUS_OK && i < m->known.waivers.count; i++) {
        waiver *w = &m->known.waivers.items[i];
        matching at = { m, w };
        buffer what = { 0 };
        result = changes_find_standing(m->archive, w->fingerprint, take_matched, &at, err);
        buffer_format(&what, "#%.*s %.*s, %.*s: %.*s", VIEW_PRINT(w->fingerprint), VIEW_PRINT(w->rule), VIEW_PRINT(w->by),
                      VIEW_PRINT(w->reason));
        if (result == STATUS_OK && !w->matched)
            complain_of(m, "waivers/unmatched", buffer_view(&what));
        else if (result == STATUS_OK && waiver_expired(w, m->known.today))
            complain_of(m, "waivers/expired", buffer_view(&what));
        buffer_free(&what);
    }
    return result;
}

static status read_known(morning *m, const morning_options *options, error *err)
{
    error seen = { 0 };
    m->known.today = (view){ m->now.start, 10 };
    status result = options->baseline != NULL ? known_read_baseline(&m->known, options->baseline, err) : STATUS_OK;
    if (result != STATUS_OK)
        return result;
    result = known_read_waivers(&m->known, options->ledger, m->memory, &seen);
    if (result == STATUS_MEMORY)
        return error_set(err, result, "%s", seen.message);
    if (result != STATUS_OK) {
        m->known.waivers.count = 0;
        complain_of(m, "waivers/malformed", view_of(seen.message));
    }
    return STATUS_OK;
}

static status ask(morning *m, error *err)
{
    static const changes_take takes[CHANGES] = { take_new, take_moved, take_gone };
    status result = changes_missing(m->archive, take_missing, m, err);
    for (int kind = 0; result == STATUS_OK && kind < CHANGES; kind++)
        result = changes_of(m->archive, m->night->run.id, (changes_kind)kind, takes[kind], m, err);
    if (result == STATUS_OK)
        result = check_ledger(m, err);
    return result == STATUS_OK ? changes_count(m->archive, &m->standing, err) : result;
}

/* First of all: was it complete? */
static void put_summary(buffer *out, const morning *m)
{
    const archive_tally *t = &m->night->tally;
    const standing_counts *s = &m->standing;
    if (m->missing > 0)
        buffer_format(out, "INCOMPLETE, %" PRIu64 " not evaluated: ", m->missing);
    else
        buffer_append(out, VIEW("complete: "));
    buffer_format(out,
                  "%" PRIu64 " files, %" PRIu64 " audited, %" PRIu64 " removed; findings: %" PRIu64 " new (%" PRIu64 " errors), %" PRIu64
                  " gone, %" PRIu64 " moved, %" PRIu64 " waived, %" PRIu64 " no longer waived, %" PRIu64
                  " by changed rules; standing: %" PRIu64 " errors, %" PRIu64 " warnings, %" PRIu64 " notes\n",
                  t->files, t->audited, t->removed, m->counts[LIST_NEW], m->fresh.of[SEVERITY_ERROR], m->counts[LIST_GONE],
                  m->counts[LIST_MOVED], m->waived, m->counts[LIST_EXPIRED], m->counts[LIST_RULES], s->of[SEVERITY_ERROR],
                  s->of[SEVERITY_WARNING], s->of[SEVERITY_NOTE]);
}

/* -- telling -- */

static bool worth_telling(const morning *m, unsigned when)
{
    bool changed = m->counts[LIST_NEW] + m->counts[LIST_GONE] + m->counts[LIST_RULES] + m->counts[LIST_EXPIRED] > 0
        || m->missing > 0;
    return when == NOTIFY_ALWAYS || (when == NOTIFY_CHANGE && changed)
        || (when == NOTIFY_NEW_ERROR && (m->fresh.of[SEVERITY_ERROR] > 0 || m->missing > 0));
}

static status tell(const morning_options *options, view text, error *err)
{
    FILE *to = popen(options->notify, "w");
    if (to == NULL)
        return error_set(err, STATUS_IO, "--notify-cmd: %s", strerror(errno));
    fwrite(text.start, 1, text.length, to);
    int ended = pclose(to);
    if (ended == 0)
        return STATUS_OK;
    return error_set(err, STATUS_IO, WIFEXITED(ended) ? "--notify-cmd: it ended with %d" : "--notify-cmd: it was ended by a signal (%d)",
                     WIFEXITED(ended) ? WEXITSTATUS(ended) : WTERMSIG(ended));
}

static status publish(morning *m, const morning_options *options, error *err)
{
    buffer text = { 0 };
    put_summary(&text, m);
    buffer_append(&text, buffer_view(&m->lines));
    status result = text.failed ? no_memory(err) : STATUS_OK;
    if (result == STATUS_OK && (fwrite(text.bytes, 1, text.length, stdout) != text.length || fflush(stdout) != 0) && errno != EPIPE)
        result = error_set(err, STATUS_IO, "standard output: %s", strerror(errno));
    if (result == STATUS_OK && options->folder != NULL)
        result = morning_write(m, options, err);
    if (result == STATUS_OK && options->notify != NULL && worth_telling(m, options->notify_on))
        result = tell(options, buffer_view(&text), err);
    buffer_free(&text);
    return result;
}

status morning_report(morning_result *out, const morning_options *options, const settings *s, archive *a, const night_result *night,
                      view now, error *err)
{
    morning m = { .archive = a, .settings = s, .night = night, .now = now, .memory = arena_new() };
    status result = m.memory != NULL ? read_known(&m, options, err) : no_memory(err);
    if (result == STATUS_OK)
        result = ask(&m, err);
    if (result == STATUS_OK)
        result = publish(&m, options, err);
    if (result == STATUS_OK)
        *out = (morning_result){ .complete = m.missing == 0, .new_errors = m.fresh.of[SEVERITY_ERROR] };
    buffer_free(&m.lines);
    for (int list = 0; list < LISTS; list++)
        buffer_free(&m.lists[list]);
    buffer_free(&m.documents);
    buffer_free(&m.between);
    buffer_free(&m.path);
    buffer_free(&m.missing_json);
    buffer_free(&m.ledger);
    known_free(&m.known);
    arena_free(m.memory);
    return result;
}
