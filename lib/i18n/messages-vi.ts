import auth from "@/messages/vi/auth.json";
import common from "@/messages/vi/common.json";
import errors from "@/messages/vi/errors.json";
import imports from "@/messages/vi/imports.json";
import members from "@/messages/vi/members.json";
import navigation from "@/messages/vi/navigation.json";
import organizations from "@/messages/vi/organizations.json";
import statistics from "@/messages/vi/statistics.json";
import study from "@/messages/vi/study.json";
import users from "@/messages/vi/users.json";

export const vietnameseMessages = {
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
