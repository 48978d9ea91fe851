import { differenceToSchema } from "./engine.mjs";

const sql = await differenceToSchema();
if (sql !== "") {
  console.error(
    `The schema says more than the migrations do. Run npm run db:migration -- <name>. What is missing:\n\n${sql}`,
  );
  process.exit(1);
}
console.log("Schema and migrations agree.");
process.exit(0);
