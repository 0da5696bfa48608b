import auth from "@/messages/en/auth.json";
import common from "@/messages/en/common.json";
import errors from "@/messages/en/errors.json";
import imports from "@/messages/en/imports.json";
import members from "@/messages/en/members.json";
import navigation from "@/messages/en/navigation.json";
import organizations from "@/messages/en/organizations.json";
import statistics from "@/messages/en/statistics.json";
import study from "@/messages/en/study.json";
import users from "@/messages/en/users.json";

export const englishMessages = {
  auth,
  common,
  errors,
  imports,
  members,
  navigation,
  organizations,
  statistics,
  study,
  users,
};
