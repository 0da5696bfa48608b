/** Settings of the embedded server as command-line options. `max_connections` leaves room beside the application's 30. */
export function postgresSettings({ isThrowaway }: { isThrowaway: boolean }): string[] {
  const values = { ...always, ...(isThrowaway ? throwaway : {}) };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

const always = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "128MB",
  password_encryption: "scram-sha-256",
  timezone: "UTC",
  log_timezone: "UTC",
  // Every query here is short: compiling it or sharing it between processes costs more than it saves.
  jit: "off",
  max_parallel_workers_per_gather: "0",
  random_page_cost: "1.1",
};

/** A power cut may destroy the database. */
const throwaway = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};
