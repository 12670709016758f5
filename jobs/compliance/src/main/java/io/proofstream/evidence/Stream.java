package io.proofstream.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The release line that a tag belongs to (semantics.md 1): {@code 1.25-alpine} for {@code
 * v1.25.3-alpine}, {@code default} for what names no line, {@code ci} for branches and pull
 * requests, which have no clocks.
 *
 * <p>A tag is read word by word. Dates, commits, build counters, architectures, pre-release marks
 * and {@code latest} say nothing about the line and fall away; versions keep major and minor; other
 * words stay. So a bare word such as {@code bookworm}, {@code stable} or {@code edge} is a line of
 * its own. In doubt a tag gets a line and clocks rather than none.
 */
final class Stream {
  static final String DEFAULT = "default";
  static final String CI = "ci";

  private static final int MAX_LENGTH = 128;

  private static final Pattern DATE =
      Pattern.compile("(?<![0-9])(19|20)\\d\\d[-_][01]\\d[-_][0-3]\\d(t[0-9:.-]*z?)?(?![0-9])");
  private static final Pattern COMPACT_DATE =
      Pattern.compile("(19|20)\\d\\d[01]\\d[0-3]\\d(\\.\\d+)*(t\\d*z?)?");
  private static final Pattern BRANCH =
      Pattern.compile(
          "main|master|trunk|develop|development|devel|dev|branch|merge|feature|feat|fix|bugfix|hotfix"
              + "|chore|refactor|wip|tmp|temp|test|ci|pipeline|snapshot|dependabot|renovate"
              + "|(pr|mr|pull)\\d*");
  private static final Pattern UNRELEASED =
      Pattern.compile("snapshot.*|(pr|mr|pull)[.]?\\d+.*|dev[.]?\\d+.*");
  private static final Pattern COMMIT =
      Pattern.compile("g?(?=[a-f]*\\d)[0-9a-f]{7,40}|[0-9a-f]{64}.*");
  private static final Pattern PLATFORM =
      Pattern.compile(
          "linux|amd64|386|i386|aarch64|arm|arm64|armhf|arm(32)?v[5-7]|arm64v8|ppc64le|s390x|riscv64");
  private static final Pattern PRE_RELEASE =
      Pattern.compile("(rc|cr|alpha|beta|pre|preview|milestone|m|ea|ga|final)[.]?[0-9.]*");
  private static final Pattern REVISION = Pattern.compile("[rpub]\\d+|x");
  private static final Pattern BEFORE_VERSION = Pattern.compile("release|rel|version|ver");
  private static final Pattern BEFORE_BUILD = Pattern.compile("sha|sha256|git|commit|build|rev");
  private static final Pattern VERSION =
      Pattern.compile("v?(\\d{1,4})(?:\\.(\\d{1,4}|x)(?![0-9]))?[0-9.]*(.*)");
  private static final Pattern SEPARATOR = Pattern.compile("[-_+/]+");
  private static final Pattern OUTER_DOTS = Pattern.compile("^\\.+|\\.+$");
  private static final Pattern LEADING_DOTS = Pattern.compile("^\\.+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NUMBERED_WORD =
      Pattern.compile(
          "alpine|debian|ubuntu|ubi|el|rhel|centos|fedora|rocky|alma|amazonlinux|al|jdk|jre|java|openjdk"
              + "|python|node|go|golang|php|ruby");

  private Stream() {}

  static String ofTag(String tag) {
    if (tag == null || tag.isBlank() || tag.indexOf('@') >= 0 || tag.indexOf(':') >= 0) {
      return DEFAULT;
    }
    String lower = tag.strip().toLowerCase(Locale.ROOT).replace("x86_64", "amd64");
    String cut = lower.length() > MAX_LENGTH ? lower.substring(0, MAX_LENGTH) : lower;
    String dated = DATE.matcher(cut).replaceAll("-");
    String[] words = SEPARATOR.split(dated);
    if (words.length > 0 && BRANCH.matcher(words[0]).matches()) {
      return CI;
    }
    List<String> line = new ArrayList<>();
    boolean first = true;
    for (int i = 0; i < words.length; i++) {
      boolean last = i + 1 == words.length;
      if (i > 0 && UNRELEASED.matcher(words[i]).matches()) {
        return CI;
      }
      if (first && !last && BEFORE_VERSION.matcher(words[i]).matches()) {
        continue;
      }
      if (last || !BEFORE_BUILD.matcher(words[i]).matches()) {
        keep(words[i], first, line);
      }
      first = false;
    }
    return line.isEmpty() ? DEFAULT : String.join("-", line);
  }

  private static void keep(String word, boolean first, List<String> line) {
    String bare = OUTER_DOTS.matcher(word).replaceAll("");
    if (saysNothing(bare) || (!line.isEmpty() && refines(bare))) {
      return;
    }
    if (NUMBER.matcher(bare).matches()) {
      boolean major = first && bare.length() <= 4;
      boolean numbered = !line.isEmpty() && NUMBERED_WORD.matcher(line.getLast()).matches();
      if (major || (numbered && bare.length() <= 2)) {
        line.add(bare);
      }
      return;
    }
    var version = VERSION.matcher(bare);
    if (!version.matches()) {
      line.add(bare);
      return;
    }
    String minor = version.group(2);
    line.add(version.group(1) + (minor == null || minor.equals("x") ? "" : "." + minor));
    String rest = LEADING_DOTS.matcher(version.group(3)).replaceAll("");
    if (!saysNothing(rest) && !refines(rest)) {
      line.add(rest);
    }
  }

  private static boolean saysNothing(String word) {
    return word.isEmpty()
        || word.equals("latest")
        || COMPACT_DATE.matcher(word).matches()
        || COMMIT.matcher(word).matches()
        || PLATFORM.matcher(word).matches();
  }

  /** Marks that tell builds of one line apart; standing first they are a channel ({@code beta}). */
  private static boolean refines(String word) {
    return PRE_RELEASE.matcher(word).matches() || REVISION.matcher(word).matches();
  }
}
