#define _POSIX_C_SOURCE 200809L
#include "text/pdf.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "text/lines.h"
#include "text/shape.h"

extern char **environ;

enum { MOST_TEXT = 64 << 20, MOST_SECONDS = 60, NOT_FOUND = 127 };

/* The shell only sets limits: 30 s of CPU, 2 GiB of memory. */
static const char command[] = "ulimit -t 30; ulimit -v 2097152; exec pdftotext -q -enc UTF-8 - -";

/* The PDF as a file of its own: pdftotext seeks in it. */
static int spool(view bytes, error *err)
{
    FILE *file = tmpfile();
    bool whole = file != NULL && fwrite(bytes.start, 1, bytes.length, file) == bytes.length && fflush(file) == 0;
    int fd = whole ? dup(fileno(file)) : -1;
    if (fd < 0 || lseek(fd, 0, SEEK_SET) != 0)
        error_set(err, STATUS_IO, "no temporary file for pdftotext: %s", strerror(errno));
    if (file != NULL)
        fclose(file);
    return fd;
}

static status start(pid_t *pid, int input, int output[2], error *err)
{
    char *const arguments[] = { "sh", "-c", (char *)command, NULL };
    posix_spawn_file_actions_t actions;
    int failed = posix_spawn_file_actions_init(&actions);
    if (failed == 0) {
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclose(&actions, output[0]);
        failed = posix_spawnp(pid, "sh", &actions, NULL, arguments, environ);
        posix_spawn_file_actions_destroy(&actions);
    }
    return failed == 0 ? STATUS_OK : error_set(err, STATUS_IO, "pdftotext: %s", strerror(failed));
}

static long now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long)t.tv_sec;
}

static status collect(buffer *out, int fd, error *err)
{
    char step[1 << 14];
    long deadline = now() + MOST_SECONDS;
    for (;;) {
        struct pollfd wait = { .fd = fd, .events = POLLIN };
        int ready = poll(&wait, 1, 1000);
        ssize_t got = ready > 0 ? read(fd, step, sizeof step) : -1;
        if (ready > 0 && got == 0)
            return STATUS_OK;
        if (got > 0)
            buffer_append(out, (view){ step, (size_t)got });
        else if ((ready < 0 || (ready > 0 && got < 0)) && errno != EINTR)
            return error_set(err, STATUS_IO, "pdftotext: %s", strerror(errno));
        if (out->failed)
            return error_set(err, STATUS_MEMORY, "no memory for the text of the PDF");
        if (out->length > MOST_TEXT)
            return error_set(err, STATUS_LIMIT, "the PDF's text is larger than the limit of %d bytes", MOST_TEXT);
        if (now() > deadline)
            return error_set(err, STATUS_LIMIT, "pdftotext took longer than %d seconds", MOST_SECONDS);
    }
}

static status run(buffer *out, int input, error *err)
{
    int output[2];
    pid_t pid;
    if (pipe(output) != 0)
        return error_set(err, STATUS_IO, "pdftotext: %s", strerror(errno));
    fcntl(output[0], F_SETFD, FD_CLOEXEC);
    fcntl(output[1], F_SETFD, FD_CLOEXEC);
    status result = start(&pid, input, output, err);
    close(output[1]);
    if (result == STATUS_OK) {
        int ended = 0;
        result = collect(out, output[0], err);
        if (result != STATUS_OK)
            kill(pid, SIGKILL);
        while (waitpid(pid, &ended, 0) < 0 && errno == EINTR)
            continue;
        if (result == STATUS_OK && WIFEXITED(ended) && WEXITSTATUS(ended) == NOT_FOUND)
            result = error_set(err, STATUS_IO, "pdftotext is missing: install poppler-utils and poppler-data");
        else if (result == STATUS_OK && WIFSIGNALED(ended))
            result =
                error_set(err, STATUS_LIMIT, "pdftotext crashed or exceeded its limits (signal %d)", WTERMSIG(ended));
        else if (result == STATUS_OK && WEXITSTATUS(ended) != 0)
            result = error_set(err, STATUS_SYNTAX, "pdftotext cannot read it: damaged or encrypted (exit status %d)",
                               WEXITSTATUS(ended));
    }
    close(output[0]);
    return result;
}

static status check_frame(view bytes, error *err)
{
    enum { SLACK = 1024 };
    size_t head = bytes.length < SLACK ? bytes.length : SLACK;
    if (view_find((view){ bytes.start, head }, VIEW("%PDF-")) < 0)
        return error_set(err, STATUS_SYNTAX, "no PDF: it does not begin with %%PDF-");
    if (view_find((view){ bytes.start + bytes.length - head, head }, VIEW("%%EOF")) < 0)
        return error_set(err, STATUS_SYNTAX, "the PDF is cut short: it does not end with %%%%EOF");
    return STATUS_OK;
}

static bool is_page_number(view line)
{
    size_t digits = 0;
    for (size_t i = 0; i < line.length; i++) {
        bool digit = line.start[i] >= '0' && line.start[i] <= '9';
        if (!digit && line.start[i] != '-' && line.start[i] != ' ')
            return false;
        digits += digit;
    }
    return digits > 0 && digits <= 4;
}

static void blank(view line)
{
    memset((char *)line.start, ' ', line.length);
}

/* A number alone in the first or last line of a page would stand in the middle of a sentence. */
static void blank_page_numbers(buffer *text)
{
    const char *at = text->bytes, *end = at + text->length;
    view last = { at, 0 };      /* the last line of the page so far, if it is a number */
    bool top = true;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop != NULL ? stop : end;
        if (*at == '\f') {
            blank(last);
            last.length = 0;
            top = true;
        }
        view line = shape_trim((view){ at, (size_t)(stop - at) });
        bool number = is_page_number(line);
        if (number && top)
            blank(line);
        if (line.length > 0) {
            last = number && !top ? line : (view){ at, 0 };
            top = false;
        }
        at = stop + 1;
    }
}

static status no_text(error *err)
{
    return error_set(err, STATUS_SYNTAX, "no text in the PDF: scanned pages, or fonts without characters");
}

status pdf_read(clean_text *out, arena *memory, view bytes, const cues *words, error *err)
{
    status result = check_frame(bytes, err);
    if (result != STATUS_OK)
        return result;
    int input = spool(bytes, err);
    if (input < 0)
        return STATUS_IO;
    buffer text = { .bytes = NULL };
    writer w = { .text = NULL };
    fcntl(input, F_SETFD, FD_CLOEXEC);
    result = run(&text, input, err);
    close(input);
    if (result == STATUS_OK && text.length == 0)
        result = no_text(err);
    if (result != STATUS_OK)
        goto fail;
    blank_page_numbers(&text);
    view all = buffer_view(&text);
    size_t broken = utf8_valid(all);
    result = broken < all.length ? error_set(err, STATUS_SYNTAX, "pdftotext wrote broken UTF-8 at byte %zu", broken)
                                 : writer_begin(&w, memory, all, words, err);
    if (result != STATUS_OK)
        goto fail;
    lines_read(&w, all);
    result = writer_finish(&w, out, NULL, err);
    if (result == STATUS_OK && out->block_count == 0)
        result = no_text(err);
fail:
    writer_free(&w);
    buffer_free(&text);
    return result;
}
