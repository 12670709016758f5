package io.proofstream.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FirstErrorTest {
  @Test
  void namesTheFirstErrorAndItsDeepestCause() {
    assertThat(
            firstError(
                """
                2026-11-21T11:00:00,001 INFO  kafka.Server starting
                2026-11-21T11:00:01,001 ERROR kafka.Server Exiting Kafka due to fatal exception
                java.lang.RuntimeException: wrapped
                	at kafka.Kafka.main(Kafka.java:1)
                Caused by: java.io.IOException: in between
                	... 3 more
                Caused by: java.net.BindException: Address already in use
                	at java.base/sun.nio.ch.Net.bind0(Native Method)
                2026-11-21T11:00:02,001 ERROR kafka.Server something later
                """))
        .isEqualTo(
            """
            2026-11-21T11:00:01,001 ERROR kafka.Server Exiting Kafka due to fatal exception
            Caused by: java.net.BindException: Address already in use\
            """);
  }

  @Test
  void namesWhatWasThrownWithoutACause() {
    assertThat(
            firstError(
                """
                2026-11-21T11:38:01,701 ERROR kafka.Kafka$ Exiting Kafka due to fatal exception
                java.lang.RuntimeException: Stored node id 7 doesn't match previous node id 1
                	at kafka.Kafka.main(Kafka.java:1)
                """))
        .endsWith("java.lang.RuntimeException: Stored node id 7 doesn't match previous node id 1");
  }

  @Test
  void passesOverTheTraceOfAWarning() {
    assertThat(
            firstError(
                """
                2026-11-21T11:00:00,001 WARN  cli.CliFrontend Could not load CLI class FlinkYarnSessionCli.
                java.lang.NoClassDefFoundError: org/apache/hadoop/yarn/exceptions/YarnException
                	at java.base/java.lang.Class.forName0(Native Method)
                Caused by: java.lang.ClassNotFoundException: org.apache.hadoop.yarn.exceptions.YarnException
                	... 2 more

                ------------------------------------------------------------
                 The program finished with the following exception:

                org.apache.flink.client.program.ProgramInvocationException: The program's entry point class was not found.
                	at org.apache.flink.client.program.PackagedProgram.loadMainClass(PackagedProgram.java:1)
                Caused by: java.lang.ClassNotFoundException: io.proofstream.EvidenceJob
                """))
        .isEqualTo(
            """
            org.apache.flink.client.program.ProgramInvocationException: The program's entry point class was not found.
            Caused by: java.lang.ClassNotFoundException: io.proofstream.EvidenceJob\
            """);
  }

  @Test
  void listsNumberedConfigurationErrors() {
    assertThat(
            firstError(
                """
                2026-11-21T11:30:00.167Z	ERROR	main	io.trino.server.Server	Configuration is invalid
                ==========
                Errors:
                1) Configuration property 'node.bad' was not used
                ==========
                """))
        .isEqualTo(
            """
            2026-11-21T11:30:00.167Z	ERROR	main	io.trino.server.Server	Configuration is invalid
            1) Configuration property 'node.bad' was not used\
            """);
  }

  @Test
  void readsPostgres() {
    assertThat(
            firstError(
                """
                2026-11-21 11:30:10.123 UTC [12] LOG:  could not bind IPv4 address "127.0.0.1": Address already in use
                2026-11-21 11:30:10.123 UTC [12] HINT:  Is another postmaster already running on port 5432?
                2026-11-21 11:30:10.124 UTC [12] FATAL:  could not create any TCP/IP sockets
                """))
        .contains("could not bind IPv4 address", "Address already in use");
    assertThat(firstError("initdb: error: cannot be run as root\n"))
        .isEqualTo("initdb: error: cannot be run as root");
  }

  @Test
  void fallsBackOnTheFirstWarningAndElseSaysNothing() {
    assertThat(firstError("2026-11-21T11:00:00 WARN x.Y disk is slow\n")).contains("disk is slow");
    assertThat(FirstError.in("2026-11-21T11:00:00 INFO x.Y fine\n".lines().toList())).isEmpty();
  }

  private static String firstError(String log) {
    return FirstError.in(log.lines().toList()).orElseThrow();
  }
}
