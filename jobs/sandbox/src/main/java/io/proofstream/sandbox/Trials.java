package io.proofstream.sandbox;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.trino.TrinoTables;
import io.proofstream.sandbox.job.Cluster;
import io.proofstream.sandbox.job.Job;
import io.proofstream.sandbox.job.JobView;
import io.proofstream.sandbox.job.Jobs;
import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What only benchmarks do with a sandbox: jobs of their own, and what those cost. */
public final class Trials {
  private final Sandbox sandbox;

  public Trials(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Drops every table and makes it anew. */
  public void emptyTables() {
    TrinoTables tables = new TrinoTables(sandbox.house().site());
    tables.drop(table -> true);
    tables.ensure(line -> {});
  }

  /** Runs a job that ends by itself, with job evidence's settings after {@code first}. */
  public void runToEnd(String name, String mainClass, String first) {
    House house = sandbox.house();
    Job job = Job.evidence(house.site()).as(name, mainClass, first);
    new Jobs(house.site(), house.flink()).runToEnd(job);
  }

  /** Starts a job that does not end, from the beginning, with job evidence's settings. */
  public void run(String name, String mainClass) {
    House house = sandbox.house();
    Job job = Job.evidence(house.site()).as(name, mainClass);
    new Jobs(house.site(), house.flink()).run(job);
  }

  /** Processor time that a component has used so far. */
  public Duration cpu(Component component) {
    long pid =
        sandbox
            .process(component)
            .orElseThrow(() -> new SandboxException(component.label() + " does not run"))
            .pid();
    return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
  }

  /** The checkpoints of a job that runs. */
  public JobView.Checkpointing checkpointing(String jobName) {
    return ask(jobName, Cluster::checkpointing);
  }

  /** For how long each task of a job that runs was busy, by the names of its operators. */
  public Map<String, Duration> busy(String jobName) {
    return ask(jobName, Cluster::busy);
  }

  private <T> T ask(String jobName, Question<T> question) {
    try {
      JobView job =
          sandbox.job(jobName).orElseThrow(() -> new SandboxException(jobName + " is gone"));
      return question.ask(sandbox.cluster(), job.id());
    } catch (IOException e) {
      throw new SandboxException("the JobManager does not answer: " + e.getMessage(), e);
    }
  }

  private interface Question<T> {
    T ask(Cluster cluster, String jobId) throws IOException;
  }
}
