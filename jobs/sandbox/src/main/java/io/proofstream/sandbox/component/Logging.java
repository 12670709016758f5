package io.proofstream.sandbox.component;

import io.proofstream.sandbox.state.Rendered;
import java.nio.file.Path;

/** Log4j 2 to standard output, which is the component's log. */
public final class Logging {
  private static final String CONFIGURATION =
      """
      status = warn
      rootLogger.level = info
      rootLogger.appenderRef.console.ref = console
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss,SSS} %-5p %c{2} %m%n%xEx
      # Metric names that clash, once per operator.
      logger.metrics.name = org.apache.flink.metrics
      logger.metrics.level = off
      logger.metricgroups.name = org.apache.flink.runtime.metrics
      logger.metricgroups.level = error
      # A library that Iceberg's Parquet looks for and does without.
      logger.codahale.name = com.codahale
      logger.codahale.level = off
      # Several lines per table and checkpoint.
      logger.iceberg.name = org.apache.iceberg
      logger.iceberg.level = warn
      # All their settings, at every client's start.
      logger.clients.name = org.apache.kafka.clients
      logger.clients.level = warn
      logger.common.name = org.apache.kafka.common
      logger.common.level = warn
      """;

  private Logging() {}

  /** The JVM option that names the written file. */
  public static String option(Path folder) {
    Path file = Rendered.write(folder.resolve("log4j2.properties"), CONFIGURATION);
    return "-Dlog4j2.configurationFile=" + file.toUri();
  }
}
