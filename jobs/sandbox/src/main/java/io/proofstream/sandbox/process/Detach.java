package io.proofstream.sandbox.process;

import java.util.List;

/** Frees a child from our terminal: neither Ctrl-C nor a closed window reaches it. */
final class Detach {
  private Detach() {}

  /** All of them become the command by exec, so the pid stays. */
  static List<String> prefix() {
    if (Programs.find("setsid").isPresent()) {
      return List.of("setsid");
    }
    // macOS has no setsid program, but it has Perl.
    if (Programs.find("perl").isPresent()) {
      return List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die $!");
    }
    return List.of("nohup");
  }
}
